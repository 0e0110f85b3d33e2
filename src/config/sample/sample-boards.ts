import type { WrittenBoard } from "../board-entry.ts";

/** A sample board without its dates, and how its meetings are laid out. */
export type SampleBoard = Omit<WrittenBoard, "channels" | "meetings" | "round"> & {
  readonly meets: {
    /** The first meeting is not before so many days after the first start. */
    readonly after: number;
    /** 1 for Monday to 5 for Friday. */
    readonly weekday: number;
    readonly at: string;
  };
};

/** The eight boards of the sample organisation, one an audience. They differ in people, timetable and rule. */
export const sampleBoards: readonly SampleBoard[] = [
  {
    id: "csp",
    name: "Community Safety Partnership",
    audiences: ["community-safety-partnership"],
    chair: "p1",
    secretary: ["p2"],
    members: ["p3", "p4", "p5", "p9"],
    observers: ["p10"],
    owners: { "csp-2": "p3", "csp-4": "p5", "csp-5": "p4" },
    prompts: weekly("0 9 * * 1"),
    meets: { after: 30, weekday: 2, at: "14:00" },
  },
  {
    id: "osc",
    name: "Overview and Scrutiny Committee",
    audiences: ["overview-and-scrutiny-committees"],
    chair: "p7",
    secretary: ["p2"],
    members: ["p4", "p13", "p15"],
    owners: { "osc-3": "p4", "osc-7": "p13" },
    prompts: weekly("0 10 * * 2"),
    meets: { after: 28, weekday: 4, at: "17:30" },
  },
  {
    id: "hwb",
    name: "Health and Wellbeing Board",
    audiences: ["health-and-wellbeing-boards"],
    chair: "p6",
    secretary: ["p8"],
    members: ["p9", "p10", "p14"],
    observers: ["p7"],
    owners: { "hwb-1": "p9", "hwb-3": "p14" },
    prompts: weekly("30 9 * * 3"),
    meets: { after: 32, weekday: 3, at: "13:30" },
  },
  {
    id: "dph",
    name: "Directors of Public Health",
    audiences: ["directors-of-public-health"],
    chair: "p9",
    secretary: ["p8"],
    members: ["p3", "p6", "p14"],
    owners: { "dph-1": "p6", "dph-3": "p14" },
    prompts: weekly("0 10 * * 4"),
    meets: { after: 28, weekday: 1, at: "10:00" },
  },
  {
    id: "lscb",
    name: "Local Children's Safeguarding Board",
    audiences: ["local-childrens-safeguarding-boards"],
    chair: "p5",
    secretary: ["p12"],
    members: ["p3", "p4", "p6", "p10"],
    observers: ["p13"],
    owners: { "lscb-3": "p10", "lscb-5": "p3", "lscb-7": "p4" },
    prompts: weekly("30 9 * * 5"),
    meets: { after: 34, weekday: 4, at: "10:00" },
  },
  {
    id: "dcs",
    name: "Directors of Children's Services",
    audiences: ["directors-of-childrens-services"],
    chair: "p10",
    secretary: ["p12"],
    members: ["p3", "p5", "p9"],
    owners: { "dcs-1": "p5", "dcs-3": "p3" },
    prompts: weekly("0 11 * * 1"),
    meets: { after: 30, weekday: 5, at: "11:00" },
  },
  {
    id: "lsab",
    name: "Local Adults Safeguarding Board",
    audiences: ["local-adults-safeguarding-boards"],
    chair: "p14",
    secretary: ["p11"],
    members: ["p3", "p4", "p5", "p6"],
    owners: { "lsab-1": "p4", "lsab-4": "p3" },
    prompts: weekly("0 14 * * 2"),
    // Not a committee of the council: its own terms of reference decide when papers go out.
    digest: { workingDays: 3 },
    meets: { after: 32, weekday: 2, at: "09:30" },
  },
  {
    id: "cllr",
    name: "Councillors",
    audiences: ["councillors"],
    chair: "p13",
    secretary: ["p11"],
    members: ["p1", "p7", "p15"],
    owners: { "cllr-1": "p7", "cllr-4": "p15" },
    prompts: weekly("30 15 * * 4"),
    meets: { after: 35, weekday: 1, at: "17:00" },
  },
];

function weekly(schedule: string): NonNullable<WrittenBoard["prompts"]> {
  return { schedule, questions: 2, atOnce: true };
}
