/** People aged 65 and over by sex and band: year, sex, then ages 65 to 69, 70 to 74, 75 to 79, 80 to 84, 85 to 89, and 90 and over. */
export type PopulationFact = readonly [number, 'female' | 'male', number, number, number, number, number, number];

/** County Durham (E06000047). Office for National Statistics, subnational population projections for England, 2016-based. */
export const PROJECTION_2016_BASED: readonly PopulationFact[] = [
  [2019, 'female', 15953, 15748, 10972, 8419, 4995, 2835],
  [2019, 'male', 15094, 14955, 9849, 6605, 3379, 1453],
  [2020, 'female', 15824, 16032, 11367, 8450, 5116, 2880],
  [2020, 'male', 15093, 15060, 10342, 6794, 3506, 1516],
  [2021, 'female', 15940, 16156, 11829, 8480, 5187, 2934],
  [2021, 'male', 15097, 15206, 10846, 6874, 3605, 1593],
  [2022, 'female', 16230, 15466, 12954, 8494, 5376, 2954],
  [2022, 'male', 15369, 14461, 12052, 6925, 3815, 1655],
  [2023, 'female', 16587, 15164, 13656, 8599, 5558, 2993],
  [2023, 'male', 15532, 14201, 12710, 7100, 3991, 1732],
  [2024, 'female', 17048, 14966, 14022, 8908, 5727, 3043],
  [2024, 'male', 15854, 13986, 12984, 7551, 4115, 1828],
  [2025, 'female', 17341, 14861, 14287, 9260, 5774, 3152],
  [2025, 'male', 16013, 14000, 13100, 7972, 4260, 1923],
  [2026, 'female', 17675, 14986, 14405, 9661, 5815, 3238],
  [2026, 'male', 16360, 14028, 13229, 8389, 4335, 2019],
  [2027, 'female', 18011, 15273, 13818, 10628, 5859, 3371],
  [2027, 'male', 16798, 14305, 12628, 9379, 4400, 2158],
  [2028, 'female', 18290, 15629, 13575, 11230, 5968, 3509],
  [2028, 'male', 17270, 14480, 12433, 9918, 4552, 2287],
  [2029, 'female', 18635, 16073, 13424, 11554, 6234, 3639],
  [2029, 'male', 17684, 14797, 12276, 10164, 4887, 2399],
];

/** County Durham (E06000047). Office for National Statistics, mid-2020 population estimates. */
export const ESTIMATE_MID_2020: readonly PopulationFact[] = [
  [2020, 'female', 15903, 16086, 11414, 8462, 5072, 2716],
  [2020, 'male', 15149, 15058, 10255, 6689, 3374, 1404],
];
