import { texts } from './texts';

/** What a file of a source may be of, by the command's name of it, where only a person can tell. */
const KINDS_SV: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  areas: { deso: 'DeSO', regso: 'RegSO', own: 'Egna områden' },
  survey: { trygghetsmatning: 'Trygghetsmätning', ntu: 'Nationella trygghetsundersökningen (NTU)', own: 'Egen enkät' },
  register: {
    address: 'Adresser',
    street_lamp: 'Gatlyktor',
    bench: 'Bänkar',
    school: 'Skolor',
    preschool: 'Förskolor',
    playground: 'Lekplatser',
    licensed: 'Serveringstillstånd',
    food: 'Restauranger och kaféer',
    shop: 'Butiker',
    parking: 'Parkeringar',
    bicycle_parking: 'Cykelparkeringar',
    waste_bin: 'Papperskorgar',
    camera: 'Kameror',
    atm: 'Uttagsautomater',
    toilet: 'Toaletter',
    entrance: 'Entréer',
  },
};

export const importKinds = texts({
  sv: { kinds: KINDS_SV, byItself: 'Avgörs av rubrikerna' },
  en: {
    kinds: {
      areas: { deso: 'DeSO', regso: 'RegSO', own: 'Areas of your own' },
      survey: { trygghetsmatning: 'Trygghetsmätning', ntu: 'Swedish Crime Survey (NTU)', own: 'A survey of your own' },
      register: {
        address: 'Addresses',
        street_lamp: 'Street lamps',
        bench: 'Benches',
        school: 'Schools',
        preschool: 'Preschools',
        playground: 'Playgrounds',
        licensed: 'Premises licensed to serve alcohol',
        food: 'Restaurants and cafés',
        shop: 'Shops',
        parking: 'Car parks',
        bicycle_parking: 'Bicycle parking',
        waste_bin: 'Litter bins',
        camera: 'Cameras',
        atm: 'Cash machines',
        toilet: 'Toilets',
        entrance: 'Entrances',
      },
    },
    byItself: 'Told by the headers',
  },
});
