import type { WrittenSettings } from "../settings-file.ts";

/** The people of the sample organisation. All are invented; the last has no role on any board. */
export const samplePeople: WrittenSettings["people"] = {
  p1: { name: "Cllr Harriet Osei" },
  p2: { name: "Daniel Whitcombe" },
  p3: { name: "Ch Insp Mairi Buchanan" },
  p4: { name: "Yasmin Farooqi" },
  p5: { name: "Gethin Rowlands" },
  p6: { name: "Dr Anjali Menon" },
  p7: { name: "Cllr Patrick Loughran" },
  p8: { name: "Tamsin Bellweather" },
  p9: { name: "Kwame Adjei" },
  p10: { name: "Eleanor Sharrock" },
  p11: { name: "Mateusz Zielinski" },
  p12: { name: "Siobhan Devenney" },
  p13: { name: "Cllr Rupert Ainscough" },
  p14: { name: "Bronwen Castell" },
  p15: { name: "Cllr Nadia Bashford" },
  p16: { name: "Lorna Petherick" },
};
