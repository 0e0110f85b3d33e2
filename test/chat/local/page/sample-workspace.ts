import type { Channel, Person, Workspace } from "../../../../src/chat/local/page/api/wire.ts";
import { withIds } from "../../../with-ids.ts";

/** A small made-up workspace for tests of the page: two boards of the same council, and who sits on them. */
export const WORKSPACE: Workspace = {
  organisation: "Borchester City Council",
  timezone: "Europe/London",
  bot: { name: "Key questions" },
  commands: [
    { name: "status", usage: "/soc status", about: "Where the board stands, on one screen" },
    { name: "unanswered", usage: "/soc unanswered", about: "What nobody has answered yet" },
    { name: "evidence", usage: "/soc evidence REF", about: "What was answered to a question" },
    { name: "next", usage: "/soc next", about: "What will be asked when" },
    { name: "ask", usage: "/soc ask [REF]", about: "Ask the next questions now" },
    { name: "accept", usage: "/soc accept REF", about: "Accept the evidence for a question" },
    { name: "extend", usage: "/soc extend REF DATE REASON", about: "Give a question a later due date" },
    { name: "help", usage: "/soc help [COMMAND]", about: "How a command is used" },
  ],
};

export const CHANNELS: readonly Channel[] = withIds<readonly Channel[]>([
  { id: "local:csp", name: "community-safety", board: "csp", boardName: "Community Safety Partnership" },
  { id: "local:osc", name: "scrutiny", board: "osc", boardName: "Overview and Scrutiny Committee" },
  { id: "local:hwb", name: "health-wellbeing", board: "hwb", boardName: "Health and Wellbeing Board" },
  { id: "local:dph", name: "public-health", board: "dph", boardName: "Directors of Public Health" },
  {
    id: "local:lscb",
    name: "safeguarding-children",
    board: "lscb",
    boardName: "Local Children’s Safeguarding Board",
  },
  {
    id: "local:dcs",
    name: "childrens-services",
    board: "dcs",
    boardName: "Directors of Children’s Services",
  },
  {
    id: "local:lsab",
    name: "safeguarding-adults",
    board: "lsab",
    boardName: "Local Adults Safeguarding Board",
  },
  { id: "local:cllr", name: "councillors", board: "cllr", boardName: "Councillors" },
]);

export const PEOPLE: readonly Person[] = withIds<readonly Person[]>([
  { id: "p1", name: "Amina Shah", roles: [{ board: "csp", role: "chair" }] },
  {
    id: "p2",
    name: "Gareth Pugh",
    roles: [
      { board: "csp", role: "secretary" },
      { board: "osc", role: "secretary" },
    ],
  },
  { id: "p3", name: "Rosalind Okoro", roles: [{ board: "csp", role: "member" }] },
  { id: "p4", name: "Dev Mistry", roles: [{ board: "csp", role: "member" }] },
  { id: "p5", name: "Catrin Hale", roles: [{ board: "osc", role: "chair" }] },
]);
