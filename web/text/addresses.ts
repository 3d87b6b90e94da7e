import { texts } from './texts';

/** Words of addresses that were not found. */
export const addressTexts = texts({
  sv: {
    heading: 'Adresser som inte hittades',
    why: 'Brott utan koordinater får sin plats av kommunens adressregister, som läses in på sidan Inläsning. De här adresserna finns inte i det. Skriv vad som menas en gång, så läser nästa inläsning adressen så; läs in samma fil igen för att flytta brott som redan finns.',
    none: 'Inga adresser väntar.',
    columns: { address: 'Adress', n: 'Brott', means: 'Betyder' },
    means: (address: string) => `Vad ”${address}” betyder`,
    keep: 'Spara',
    noPlace: 'Ingen plats',
    about: (address: string) => `adressen ${address}`,
    mended: 'Rättade adresser',
    reads: (address: string, means: string | null) =>
      means === null ? `”${address}” är ingen plats` : `”${address}” läses som ”${means}”`,
    takeBack: 'Ta tillbaka',
    by: (name: string, time: string) => `${name}, ${time}`,
    saved: (address: string) => `Sparat för ”${address}”. Nästa inläsning använder det.`,
    takenBack: (address: string) => `”${address}” läses inte längre så.`,
    missing: 'Skriv vilken adress som menas.',
  },
  en: {
    heading: 'Addresses that were not found',
    why: 'Offences without coordinates get their place from the municipality’s register of addresses, which is imported on the page Import. These addresses are not in it. Write what is meant once, and the next import reads the address so; import the same file again to move offences that are there already.',
    none: 'No addresses wait.',
    columns: { address: 'Address', n: 'Offences', means: 'Means' },
    means: (address) => `What “${address}” means`,
    keep: 'Save',
    noPlace: 'No place',
    about: (address) => `the address ${address}`,
    mended: 'Mended addresses',
    reads: (address, means) => (means === null ? `“${address}” is no place` : `“${address}” is read as “${means}”`),
    takeBack: 'Take back',
    by: (name, time) => `${name}, ${time}`,
    saved: (address) => `Saved for “${address}”. The next import uses it.`,
    takenBack: (address) => `“${address}” is no longer read so.`,
    missing: 'Write which address is meant.',
  },
});
