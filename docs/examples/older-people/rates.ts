/** Sex and first age of the band, then the share with dementia and its 95 per cent interval. */
export type PrevalenceFact = readonly ['female' | 'male', number, number, number, number];

/** Matthews et al., The Lancet 382 (2013): Cognitive Function and Ageing Study II, people aged 65 and over in three areas of England. */
export const DEMENTIA_PREVALENCE: readonly PrevalenceFact[] = [
  ['female', 65, 0.018, 0.009, 0.036],
  ['female', 70, 0.025, 0.016, 0.039],
  ['female', 75, 0.062, 0.045, 0.084],
  ['female', 80, 0.095, 0.073, 0.123],
  ['female', 85, 0.181, 0.145, 0.222],
  ['female', 90, 0.35, 0.284, 0.423],
  ['male', 65, 0.012, 0.006, 0.023],
  ['male', 70, 0.03, 0.02, 0.044],
  ['male', 75, 0.052, 0.038, 0.07],
  ['male', 80, 0.106, 0.082, 0.137],
  ['male', 85, 0.128, 0.09, 0.18],
  ['male', 90, 0.171, 0.106, 0.264],
];

/** Sex and first age of the band, then emergency admissions after falls over three years, and people living there in mid-2020. */
export type FallsFact = readonly ['female' | 'male', number, number, number];

/** Birmingham: emergency admissions after falls 2022 to 2024, and Office for National Statistics mid-2020 population estimates. */
export const BIRMINGHAM_FALLS: readonly FallsFact[] = [
  ['female', 65, 468, 20949],
  ['female', 70, 701, 19506],
  ['female', 75, 1048, 15287],
  ['female', 80, 1268, 12347],
  ['female', 85, 1478, 8253],
  ['female', 90, 1606, 5545],
  ['male', 65, 441, 20475],
  ['male', 70, 528, 17011],
  ['male', 75, 734, 12534],
  ['male', 80, 816, 9286],
  ['male', 85, 789, 5544],
  ['male', 90, 614, 2675],
];
