import { Decimal } from "decimal.js";
import { compileColumnar, reweigh, type Study, scoreTable } from "steelyard/columnar";
import { type Bench, type Figure, fasterOf, round, type Wants } from "./figure.js";
import { type Random, randomOf } from "./population.js";
import { type Contestant, compete, type Timing } from "./rounds.js";
import { workforce } from "./workforce.js";

const SUBJECTS = 1000;
/** Weight vectors in one run; decimal.js gets fewer. */
const VECTORS = 1000;
const FEW = 10;

const again = (size: number, run: () => unknown): Contestant => ({ size, prepare: () => run });

/** Weights that sum to the whole, as many as there are indicators: the gaps between random cuts. */
function vector(random: Random, { indicators, whole }: Study): Float64Array {
  const cuts = Array.from({ length: indicators.length - 1 }, () => Math.floor(random() * (whole + 1)));
  const ends = [0, ...cuts.sort((a, b) => a - b), whole];
  return Float64Array.from(indicators, (_, place) => (ends[place + 1] as number) - (ends[place] as number));
}

/** Scores under one vector with decimal.js, from points that are there already, too. */
function withDecimals(points: readonly Decimal[][]): (units: Float64Array) => Decimal[] {
  return (units) => {
    const weights = Array.from(units, (own) => new Decimal(own).div(10_000));
    return points.map((row) =>
      row
        .reduce((sum, own, place) => sum.plus(own.times(weights[place] as Decimal)), new Decimal(0))
        .toDecimalPlaces(2),
    );
  };
}

/** Points with the two decimals of a policy that does not say, and with as many as there may be. */
const DECIMALS = [2, 4];

async function* whatIf(wants: Wants): AsyncIterable<Figure> {
  for (const decimals of DECIMALS) yield* withPointsOf(decimals, wants);
}

async function* withPointsOf(decimals: number, wants: Wants): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS, undefined, undefined, undefined, decimals);
  const study = reweigh(all.plan, all.table);
  const random = randomOf(7);
  const vectors = Array.from({ length: VECTORS }, () => vector(random, study));
  const { points } = scoreTable(compileColumnar(all.plan), all.table, { points: true });
  const byHand = withDecimals(
    Array.from({ length: SUBJECTS }, (_, row) =>
      study.indicators.map((id) => new Decimal(points?.[id]?.[row] as number)),
    ),
  );
  const into = new Float64Array(SUBJECTS);
  const few = vectors.slice(0, FEW);
  const wrong = few.reduce((count, units) => {
    const own = study.totals(units);
    return count + byHand(units).filter((score, row) => score.toNumber() !== own[row]).length;
  }, 0);
  const cases = [
    { name: "totals", asked: 100_000, run: (units: Float64Array) => study.totals(units, into) },
    { name: "with ranks and tiers", asked: 20_000, run: (units: Float64Array) => study.outcome(units) },
  ];
  for (const { name, asked, run } of cases) {
    const title = `${name}, points of ${decimals} decimals`;
    if (!wants(title)) continue;
    const contestants = [
      again(FEW, () => few.map(byHand)),
      again(VECTORS, () => {
        for (const units of vectors) run(units);
      }),
    ];
    const [theirs, ours] = (await compete(contestants, { rounds: 9, seconds: 20, settle: true })) as [
      Timing,
      Timing,
    ];
    const figure = fasterOf({ bench: "whatif", case: title }, ours, theirs);
    const perSecond = round(1e6 / (figure.microseconds as number));
    yield { ...figure, perSecond, askedPerSecond: asked, wrong, of: FEW * SUBJECTS };
  }
}

/** Weight vectors over a population whose points are worked out. */
export const benches: readonly Bench[] = [
  {
    name: "whatif",
    about: "weight vectors a second over 1,000 subjects; the ratio is against decimal.js",
    run: whatIf,
  },
];
