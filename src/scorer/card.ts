import type { Effect, LayerResult } from "../appraisal/result.js";
import type { Subject } from "../appraisal/subject.js";
import type { Pass } from "../engine/columnar/program.js";
import type { Numbers, Truths } from "../engine/columnar/register.js";
import { apportionWhole } from "../number/apportion.js";
import type { NodeId } from "../plan/node.js";
import type { Plan } from "../plan/plan.js";
import type { NumericCard, NumericRow } from "./result.js";

/** A register of one row as a decimal. */
interface Figure {
  readonly data: Float64Array;
  /** What its units are divided by. */
  readonly unit: number;
}

/** What `score` shows of an indicator. */
interface Row {
  readonly id: string;
  readonly value: Figure;
  readonly points: Figure;
}

/** Above this, doubles do not hold what is shared out. */
const HELD = 2 ** 53;

/** Makes cards from the registers of one pass, whose places it looks up once. */
export class Cards {
  readonly #plan: Plan;
  readonly #rows: readonly Row[];
  readonly #layers: readonly {
    readonly id: string;
    readonly members: readonly number[];
    readonly score: Figure;
  }[];
  readonly #modifiers: readonly { readonly id: string; readonly when: Uint8Array; readonly effect: Figure }[];
  readonly #sufficient: Uint8Array;
  readonly #coverage: Figure;
  readonly #base: Figure;
  readonly #bounds: Figure;
  readonly #score: Figure;
  readonly #weightUnit: number;
  readonly #pointUnit: number;
  readonly #scoreUnit: number;

  constructor(plan: Plan, pass: Pass) {
    const figure = (id: NodeId): Figure => {
      const { data, scale } = pass.at(id) as Numbers;
      return { data, unit: 10 ** scale };
    };
    const truth = (id: NodeId) => (pass.at(id) as Truths).data;
    this.#plan = plan;
    this.#rows = plan.indicators.map(({ id, value, points }) => ({
      id,
      value: figure(value),
      points: figure(points),
    }));
    this.#layers = plan.layers.map(({ id, members, score }) => ({ id, members, score: figure(score) }));
    this.#modifiers = plan.modifiers.map(({ id, when, effect }) => ({
      id,
      when: truth(when),
      effect: figure(effect),
    }));
    this.#sufficient = truth(plan.sufficient);
    this.#coverage = figure(plan.coverage);
    this.#base = figure(plan.base);
    this.#bounds = figure(plan.bounds);
    this.#score = figure(plan.score);
    this.#weightUnit = 10 ** plan.weightDecimals;
    this.#pointUnit = 10 ** plan.pointsDecimals;
    this.#scoreUnit = 10 ** plan.scoreDecimals;
  }

  /** The card of a subject whose nodes are worked out; null where doubles do not hold its contributions. */
  card({ id, role, stage, title, meta }: Subject, profile: number): NumericCard | null {
    const weights = this.#plan.profiles[profile]?.weights as readonly number[];
    const scored = this.#sufficient[0] === 1;
    const shares = scored ? this.#contributions(weights) : NONE;
    if (shares === null) return null;
    // Key by key, which engines do at once, where copying objects into one another takes them long.
    const card: Open = { id, role, stage: stage ?? null };
    if (title !== undefined) card.title = title;
    if (meta !== undefined) card.meta = meta;
    card.coverage = decimal(this.#coverage);
    card.indicators = this.#indicators(weights, shares);
    card.status = scored ? "scored" : "insufficient";
    if (!scored) return card as NumericCard;
    card.layers = this.#layerRows(weights, shares);
    card.base = decimal(this.#base);
    card.effects = [];
    card.unsettled = [];
    for (const { id: modifier, when, effect } of this.#modifiers) {
      if (when[0] === 1) card.effects.push({ id: modifier, effect: decimal(effect) });
      else if (when[0] === 2) card.unsettled.push(modifier);
    }
    const bounds = decimal(this.#bounds);
    if (bounds !== 0) card.effects.push({ id: "bounds", effect: bounds });
    card.score = decimal(this.#score);
    return card as unknown as NumericCard;
  }

  #indicators(weights: readonly number[], shares: Shares): NumericRow[] {
    const rows: NumericRow[] = [];
    for (let place = 0; place < this.#rows.length; place++) {
      const { id, value, points } = this.#rows[place] as Row;
      const weight = weights[place] as number;
      const given = decimalOrNull(value);
      if (given === null && weight === 0) continue;
      const share = shares[place] ?? null;
      rows.push({
        id,
        value: given,
        points: decimalOrNull(points),
        weight: weight / this.#weightUnit,
        contribution: share === null ? null : share / this.#scoreUnit,
      });
    }
    return rows;
  }

  /** The base score shared out among the indicators present, in units; null where doubles do not hold the quotas. */
  #contributions(weights: readonly number[]): Shares | null {
    const numerators: number[] = [];
    const places: number[] = [];
    let present = 0;
    for (let place = 0; place < weights.length; place++) {
      const { data, unit } = (this.#rows[place] as Row).points;
      const [own, weight] = [data[0] as number, weights[place] as number];
      if (Number.isNaN(own) || weight === 0) continue;
      present += weight;
      places.push(place);
      numerators.push(weight * own * (this.#pointUnit / unit) * this.#scoreUnit);
    }
    const denominator = present * this.#pointUnit;
    for (const numerator of numerators) if (numerator + denominator >= HELD) return null;
    const base = (this.#base.data[0] as number) * (this.#scoreUnit / this.#base.unit);
    const parts = apportionWhole(numerators, denominator, base);
    const shares = new Array<number | null>(weights.length).fill(null);
    for (let index = 0; index < places.length; index++)
      shares[places[index] as number] = parts[index] as number;
    return shares;
  }

  #layerRows(weights: readonly number[], shares: Shares): LayerResult[] {
    const layers: LayerResult[] = [];
    for (const { id, members, score } of this.#layers) {
      let weight = 0;
      let units = 0;
      let present = false;
      for (const member of members) {
        weight += weights[member] as number;
        const own = shares[member] ?? null;
        if (own === null) continue;
        units += own;
        present = true;
      }
      if (!present) continue;
      layers.push({
        id,
        weight: weight / this.#weightUnit,
        score: decimal(score),
        contribution: units / this.#scoreUnit,
      });
    }
    return layers;
  }
}

/** A card while it is filled. */
interface Open {
  readonly id: string;
  readonly role: string;
  readonly stage: string | null;
  title?: unknown;
  meta?: unknown;
  coverage?: number;
  indicators?: NumericRow[];
  status?: "scored" | "insufficient";
  layers?: LayerResult[];
  base?: number;
  effects?: Effect[];
  unsettled?: string[];
  score?: number;
}

/** Units of each indicator's contribution; null where it has none. */
type Shares = readonly (number | null)[];

const NONE: Shares = [];

const decimal = ({ data, unit }: Figure): number => (data[0] as number) / unit;

function decimalOrNull({ data, unit }: Figure): number | null {
  const units = data[0] as number;
  return Number.isNaN(units) ? null : units / unit;
}
