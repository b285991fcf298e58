/** People from the own network, as households speak of them. */
export const networkNames = [
  'Buurvrouw Riet',
  'Buurman Henk',
  'Oma',
  'Opa',
  'Tante Joke',
  'Oom Karel',
  'Zus van moeder',
  'Broer van vader',
  'Vriendin Els',
  'Een vriend van de kerk',
  'Buren van nummer 12',
  'Nicht Ans',
] as const;

/** Made-up organisations that take up an action. */
export const partnerNames = [
  'Stichting Samen Sterk',
  'Buurthuis De Brug',
  'Basisschool De Klimroos',
  'Huisartsenpraktijk De Linde',
  'Woningstichting De Sleutel',
  'Zorggroep De Beek',
  'Jeugdhulp De Wilg',
  'Voedselbank Het Mandje',
  'Taalhuis Leusden-Oost',
  'Vrijwilligerspunt De Schakel',
] as const;
