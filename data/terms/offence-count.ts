/** A number of offences in words: '1 anmält brott', '12 anmälda brott'. The number comes as it is written. */
export const offencesSv = (n: string | number) => `${n} ${String(n) === '1' ? 'anmält' : 'anmälda'} brott`;

/** '1 reported offence', '12 reported offences'. */
export const offencesEn = (n: string | number) => `${n} reported ${String(n) === '1' ? 'offence' : 'offences'}`;
