import type { Post } from "../../../../src/chat/post.ts";
import { asPersonId, userRef } from "../../../../src/core/names/ids.ts";

/** Posts as the bot might say them, with every kind of part among them. */

export const PROMPT: Post = {
  summary: "CSP-02 (26/27): Has the community safety partnership been involved in a Local Profile?",
  parts: [
    { kind: "heading", text: "CSP-02 (26/27)" },
    {
      kind: "question",
      text: "Has the community safety partnership been involved in contributing to a Serious and Organised Crime Local Profile?",
    },
    { kind: "line", line: ["Helpful answers name the document, its date and who contributed."] },
    {
      kind: "line",
      line: [
        { strong: "Waits for" },
        " ",
        { mention: userRef("local", "p3"), name: "Rosalind Okoro" },
        ", by ",
        { when: "2026-11-30T09:00:00.000Z", text: "Mon 30 Nov 2026" },
        ". Reply in this thread.",
      ],
    },
    { kind: "note", line: ["2 replies kept, the latest at 09:14"] },
    {
      kind: "buttons",
      buttons: [
        { id: "accept", label: "Accept", style: "primary", fields: [] },
        {
          id: "more",
          label: "More evidence wanted",
          style: "plain",
          fields: [{ id: "reason", label: "What is missing?" }],
        },
        {
          id: "extend",
          label: "Extend",
          style: "plain",
          fields: [
            { id: "date", label: "New due date" },
            { id: "reason", label: "Reason" },
          ],
        },
        {
          id: "assign",
          label: "Assign",
          style: "plain",
          fields: [
            {
              id: "person",
              label: "Whose question is it?",
              choices: [
                { id: asPersonId("p3"), name: "Rosalind Okoro" },
                { id: asPersonId("p4"), name: "Dev Mistry" },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const FIRST_PROMPT: Post = {
  summary: "CSP-01 (26/27): Is serious and organised crime considered in the local community safety plan?",
  parts: [
    { kind: "heading", text: "CSP-01 (26/27)" },
    {
      kind: "question",
      text: "Is serious and organised crime considered in the local community safety plan?",
    },
    { kind: "line", line: ["Wanted by ", { strong: "Mon 30 Nov 2026" }, ". Reply in this thread."] },
    { kind: "note", line: ["Accepted by Amina Shah, Tue 10 Nov 2026"] },
  ],
};

export const STATUS: Post = {
  summary: "Community Safety Partnership: 2 of 7 asked, 1 answered, 1 unanswered.",
  parts: [
    { kind: "heading", text: "Community Safety Partnership, 2026/27" },
    {
      kind: "bar",
      segments: [
        { label: "accepted", count: 1, tone: "good" },
        { label: "answered", count: 2, tone: "part" },
        { label: "unanswered", count: 1, tone: "bad" },
        { label: "not asked yet", count: 3, tone: "none" },
      ],
      text: "Of 7 questions 1 is accepted, 2 are answered, 1 is unanswered and 3 are not asked yet.",
    },
    { kind: "line", line: [{ strong: "Overdue" }] },
    {
      kind: "list",
      lines: [
        [
          { link: "http://127.0.0.1:3000/#/local:csp/m2", text: "CSP-02 (26/27)" },
          ", Rosalind Okoro, due Mon 30 Nov 2026",
        ],
      ],
    },
    { kind: "quote", text: "We met the analyst in June.\nThe profile is from March." },
    { kind: "note", line: ["Next meeting Tue 8 Dec 2026, 14:00. Publication day Mon 30 Nov 2026."] },
  ],
};

/** A prompt as the bot words it, of the longer kind, with its two buttons. */
export const TWO_BUTTONS: Post = {
  summary: "CSP-05: Are there arrangements?",
  parts: [
    { kind: "heading", text: "CSP-05 (26/27)" },
    {
      kind: "question",
      text: "Are there arrangements by which partners share what they know about serious and organised crime, and how often are they used?",
    },
    {
      kind: "line",
      line: [
        "Say who contributed and what, and give the date. Reply below by 5pm, Mon 22 Feb. Nothing marked SENSITIVE, no names or addresses of victims or suspects.",
      ],
    },
    { kind: "line", line: [{ strong: "Status:" }, " unanswered. Waits for Rosalind Okoro and Dev Mistry."] },
    {
      kind: "buttons",
      buttons: [
        { id: "answer", label: "Answer", style: "primary", opens: "form", fields: [] },
        { id: "other", label: "Other…", style: "plain", opens: "form", fields: [] },
      ],
    },
  ],
};

/** What the dialog of *Other…* may be for one person. */
export const OTHER: Post = {
  summary: "What you can do with CSP-05 (26/27)",
  parts: [
    { kind: "question", text: "CSP-05 (26/27): Are there arrangements?" },
    { kind: "line", line: [{ strong: "Wanted by:" }, " Mon 22 Feb 2027"] },
    {
      kind: "buttons",
      buttons: [
        { id: "pass", label: "Not mine", style: "plain", about: "csp-5", fields: [] },
        {
          ...{ id: "accept", label: "Accept", style: "primary", about: "csp-5" },
          fields: [
            {
              ...{ id: "choice", label: "Rating (optional)", optional: true },
              choices: [{ id: "green", name: "Green: in place" }],
            },
            { id: "reason", label: "Note (optional)", optional: true },
          ],
        },
      ],
    },
  ],
};

/** What the dialog of *Answer* is. */
export const ANSWER: Post = {
  summary: "Answer CSP-05 (26/27)",
  parts: [
    { kind: "question", text: "CSP-05 (26/27): Are there arrangements?" },
    { kind: "line", line: [{ strong: "Wanted by:" }, " Mon 22 Feb 2027"] },
    {
      kind: "buttons",
      buttons: [
        {
          ...{ id: "answer", label: "Send answer", style: "primary", about: "csp-5" },
          fields: [{ id: "answer", label: "Your answer" }],
        },
      ],
    },
  ],
};
