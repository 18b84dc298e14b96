const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const dayOfYear = (month: number, day: number) => `${day} ${MONTHS[month - 1]}`;

/** English; it gives the shape of every other language. */
export const en = {
  language: "en" as const,
  none: "-",
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  person: "Person",
  role: "Role",
  indicator: "Indicator",
  weight: "Weight",
  contribution: "Contribution",
  rank: "Rank",
  sum: "Sum",
  from: "How",
  date: (year: string, month: number, day: number) => `${dayOfYear(month, day)} ${year}`,
  dayOfYear,
  departments: { product: "Product", warehouse: "Warehouse", finance: "Finance" },
  heading: {
    title: (team: string, period: string) => `${team}: the whole loop of a quarter, ${period}`,
    about: [
      "Camellia is an invented online shop for tea. Five people look after its customers; the quarter is over. From raw tasks, tickets, orders, surveys and ratings to what follows from the result: every figure below comes out of the library, and can be worked out again from what stands beside it.",
      "The policy is the preset for operations assistants, with one indicator more: the progress of a person's own objective.",
    ],
    number: "No.",
    before: "The quarter before",
    last: (period: string, score: string, rank: string, tier: string) =>
      `${period}: ${score}, rank ${rank}, tier ${tier}`,
    other: (name: string, post: string) => `${name} (${post})`,
    others: (people: string) => `Around them: ${people}.`,
    switches: (chats: number) =>
      `In Chinese: --lang zh. Everything as data: --json. There are ${chats} chats too; whether empathy was expressed in them is not looked at unless asked for (--emotion), and counts for nothing.`,
  },
  workload: {
    title: (now: string) => `1. Tasks under way, as they stood on ${now}`,
    about:
      "How long does a piece of work take, when should somebody worry, and what would still help? Days are working days of eight hours, by the work calendar of the quarter with its holidays.",
    estimates:
      "Estimates: days = person-days / (capability * flow). Capability is what somebody gets done in a day, in person-days; flow is the share of the time in which work moves on and does not wait.",
    estimateHeads: ["Task", "Owner", "Person-days", "Capability", "Flow", "Days", "How"],
    heads: ["Task", "Elapsed", "Alert at", "Work left", "Time left", "Due", "Status"],
    status: { overdue: "overdue", atRisk: "at risk", onTrack: "on track", done: "done" },
    reasons: {
      pastDue: "past due",
      beyondAlert: "over estimate",
      willBeLate: "will be late",
      nearAlert: "near alert",
      doneLate: "late",
    },
    help: {
      agreed: (date: string) => `${date}, the date agreed since`,
      work: (task: string, work: string, time: string, by: string) =>
        `Help for "${task}": ${work} days of work are left, and ${time} days until ${by}.`,
      from: (name: string, capability: string) => `${capability} of ${name}`,
      people: (needed: string, present: string, from: string) =>
        `More hands: a capability of ${needed} instead of ${present}, which takes ${from}.`,
      flow: (needed: string, present: string) =>
        `Or fewer waits: a flow efficiency of ${needed} instead of ${present}.`,
      noFlow: (needed: string, present: string) =>
        `Fewer waits alone do not help: the flow efficiency would have to be ${needed} instead of ${present}, and 1 is the most.`,
    },
    alerts: (tasks: string, again: number) =>
      `New alerts: ${tasks}. Asked again at the same hour: ${again} new ones, for an alert is raised once.`,
  },
  sources: {
    title: "2. Raw records become observations",
    about:
      "The service desk exports a CSV with Chinese headers. A mapping, which is data too, says what each column holds; numbers of employees are looked up, nobody is matched by name. What cannot be read is told, never guessed.",
    read: (file: string, all: number, used: number, rejected: number, filtered: number) =>
      `${file}: ${all} rows in = ${used} used + ${rejected} rejected + ${filtered} filtered.`,
    rejectedHeads: ["Row", "Column", "Why it was not taken"],
    why: {
      "unknown-person": (found: string) => `nobody of the five has the number ${found}`,
      "unreadable-cell": (found: string) => `no date and time can be read in ${found}`,
    },
    ledgers: "What the formulas of the indicators are given:",
    ledgerHeads: ["Ledger", "Rows", "In the quarter", "Outside", "Rejected"],
    names: {
      orders: "Orders (with those of the quarter before)",
      tickets: "Tickets",
      visits: "Campaigns: visits and orders",
      answers: "Answers to surveys (two questions each)",
      complaints: "Complaints",
    },
    observations:
      "What was observed, as numerator / denominator. Who has no rows for a formula has no observation, never 0: service has no orders of its own.",
    formula: "What it is",
    formulas: {
      conversionRate: "orders / visits",
      repurchaseRate: "customers twice / customers",
      averageOrderValue: "amount / orders",
      firstResponseMinutes: "working minutes / tickets",
      resolutionRate: "resolved / tickets",
      closureRate: "never reopened / tickets",
      deliveryDays: "days / orders",
      nps: "100 * (fans - critics) / answers",
      csat: "stars / answers",
      complaintRate: "complaints / tickets",
      customerRetentionRate: "back again / customers of Q2",
    },
    lineage: (name: string, minutes: string, tickets: string) =>
      `One figure down to its rows. First response of ${name}: ${minutes} working minutes / ${tickets} tickets. The three that waited longest by the clock on the wall, and where they stand in the file (what comes in after 18:00 counts from 9:00 on the next working day):`,
    lineageHeads: ["Ticket", "Opened", "First answer", "Minutes", "Comes from"],
  },
  okr: {
    title: (team: string) => `2b. Objectives: "${team}"`,
    about:
      "Key results roll up to objectives, and these to the objective of the team. What is done beyond a target counts as done, no more. The progress of a person's objective is one of the indicators.",
    objective: (name: string, objective: string) => `${name}: "${objective}"`,
    keyResult: "Key result",
    progress: "Progress",
    done: "done: 1",
    notDone: "not done: 0",
    together: "All five, a fifth of the team's objective each:",
  },
  collaboration: {
    title: "2c. Collaboration",
    about:
      "A node is what another department asks, with a time to answer in. Ratings are of colleagues by colleagues, from 1 to 5; the mean of fewer than three would be withheld.",
    heads: ["Person", "Nodes on time", "Late", "Open", "Ratings received", "Mean"],
    late: "Nodes that were late, as the system has them:",
    lateHeads: ["Node", "Asked by", "Owner", "Opened", "Limit", "Answered", "Hours"],
  },
  appraisal: {
    title: "3. The appraisal",
    about:
      "The five ranked together. Tier S takes 85 and a place among the top 20 %, A takes 75, B takes 60. Who stays below 60 is offered help, see steps 6 and 7.",
  },
  card: {
    title: (name: string, role: string) => `4. One scorecard in full: ${name} (${role})`,
    about:
      "As it stood before the dispute that comes next, with the steps by which each figure can be worked out again.",
  },
  dispute: {
    title: (node: string, name: string) => `5. A dispute: was node ${node} of ${name} late?`,
    about:
      "Whoever does not agree with a figure can file a dispute. A panel across departments looks at the records and rules. Nothing in the ledger is overwritten: a ruling adds an entry, and the appraisal runs again.",
    logHeads: ["When", "Who", "State", "What"],
    states: {
      filed: "filed",
      inReview: "in review",
      ruled: "ruled",
      appealed: "appealed",
      closed: "closed",
      withdrawn: "withdrawn",
    },
    moves: {
      file: "files the dispute",
      evidence: "evidence",
      review: "names the panel",
      rule: "the panel rules",
      appeal: "appeals",
      close: "closes the case",
      withdraw: "withdraws it",
    },
    filed: (reasons: string) => `Filed: ${reasons}`,
    shown: (reference: string, summary: string) => `${reference}: ${summary}`,
    ruled: (reasons: string) => `Ruled: ${reasons}`,
    responsibility: "Who is responsible for how much (recorded, used for nothing by itself):",
    share: "Share",
    changes: (changes: string) => `From now on: ${changes}.`,
    processChanges: {
      requirementPreReview: "requirements are reviewed together before they are sent",
      answersInTheSystem: "answers go into the system, not into the chat alone",
    },
    correction: (node: string, before: string, now: string) =>
      `${node} was answered on ${now}, not on ${before}.`,
    entry: (id: string, replaces: string, dispute: string) =>
      `The ledger has a new entry "${id}" in place of "${replaces}", because of dispute ${dispute}.`,
    beforeAfter: "The appraisal before and after:",
    beforeAfterHeads: ["Score before", "After", "Change", "Tier", "Rank"],
    turned: (before: string, now: string) => `${before} -> ${now}`,
    reckoned: {
      before: (a: string, b: string, base: string) => `Before: ${a} / ${b} = ${base}`,
      after: (a: string, b: string, base: string) => `After: ${a} / ${b} = ${base}`,
    },
    ofWhom: (name: string, indicator: string) => `${name} (${indicator})`,
    figures: (whose: string) =>
      `Measured values that differ: ${whose}. No other value, and no points, of anybody.`,
    rank: (name: string, score: string, before: string, now: string) =>
      `${name} still has ${score}; the place goes from ${before} to ${now} because somebody else passed.`,
  },
  conversation: {
    title: "6. Packets for two review conversations",
    about:
      "Figures on the table, what was seen instead of what is felt, and the person speaks first. Notes follow situation, behaviour, impact; the impact is worded from figures. Raters' names are in no packet.",
    review: (overall: string) =>
      `360-degree review, on a scale from 1 to 5: ${overall}. A group below three raters is withheld, and its weight goes to the others.`,
    groupHeads: ["Group", "Weight", "Raters", "Mean", "Counts for", "Contribution", ""],
    groups: {
      manager: "manager",
      peers: "colleagues",
      partners: "other departments",
      pooled: "small groups",
    },
  },
  improvement: {
    title: (name: string, from: string, to: string) => `7. Improvement plan of ${name}, ${from} to ${to}`,
    about:
      "Low performance is answered with help. The plan takes up what costs the most points, and goes to the target in three steps.",
    byHand: (indicator: string, start: string, target: string, first: string) =>
      `By hand, ${indicator}: ${start} + (${target} - ${start}) / 3 = ${first}, rounded.`,
    meaning:
      "Who missed a milestone and has passed it since is on track. The plan is behind as long as one indicator is; that is a reason to talk, and has no consequence by itself.",
  },
  recognition: {
    title: "8. Recognition: badges, points, a course",
    about:
      "Badges are awarded by conditions on the final result, points are earned once and never taken away.",
    badges: "Who gets which badge:",
    outcomes: { fired: "yes", notFired: "no", unknown: "unknown" },
    rule: (badge: string, rule: string) => `${badge}: ${rule}.`,
    rules: {
      customerKeeper: "a customer retention of 80 % or more",
      quickAndClosed: "a first response within 9 minutes and a closed-loop rate of 90 % or more",
      twiceOnTop: "among the top 20 % in this quarter and in the one before",
    },
    unknown: (indicators: string) =>
      `Unknown: ${indicators} was not measured. What is unknown never awards, and is no "no".`,
    ledger: "The ledger of points (at most 12 a quarter for shared answers):",
    what: {
      head: "What for",
      badge: (badge: string) => `badge "${badge}"`,
      redeemed: (resource: string) => `redeemed: ${resource}`,
      events: { sharedAnswer: "shared an answer", mentoring: "mentored a colleague" },
    },
    points: "Points",
    balances: "Balances: earned = spent + balance; levels go by what was earned.",
    balanceHeads: ["Earned", "Spent", "Balance", "Level", "Next level"],
    next: (level: string, missing: number) => `${level}: ${missing} more`,
    redeemed: (name: string, resource: string, points: number) =>
      `${name} takes "${resource}" for ${points} points.`,
    after: (before: number, cost: number, after: number, left: number) =>
      `Balance: ${before} - ${cost} = ${after}. Places left in the course: ${left}.`,
    board: (size: number, withheld: boolean) =>
      `Leaderboard of the ${size} who said that they want to be on it${withheld ? "; by default it would be withheld below five, this team settled on four" : ""}:`,
  },
  standing: {
    title: (name: string) => `9. What ${name} sees`,
    about:
      "One's own figures and place at any time, never a figure or a name of anybody else, and for each indicator the smallest change that alone would reach the next tier.",
    withheld:
      "Ranks of indicators that fewer than five have are withheld: among three, a rank would say much of the other two.",
  },
  emotion: {
    title: "10. Chats: expressions of empathy",
    about:
      "Printed because it was asked for. It counts words, not whether they are meant; it is in no policy here, and should never decide on anything alone.",
    heads: ["Messages", "Expressed", "Per 100", "Expressions"],
  },
};
