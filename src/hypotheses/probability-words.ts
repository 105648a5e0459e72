/** The places with which a probability is shown per cent: none, save where rounding would make a certainty of what is none. */
export function percentPlaces(probability: number): number {
  for (let places = 0; places < 6; places += 1) {
    const rounded = Math.round(probability * 10 ** (places + 2)) / 10 ** (places + 2);
    if (probability === 0 || probability === 1 || (rounded > 0 && rounded < 1)) return places;
  }
  return 6;
}
