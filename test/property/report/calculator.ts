import { add, type Fraction, fraction, minus, over, read, times } from "../fraction.js";

/** A pocket calculator that knows brackets: what `100 × (0.8 − 0.6) ÷ 0.5` comes to, exactly. */
export function calculate(formula: string): Fraction {
  const tokens = formula.match(/\d+(?:\.\d+)?|[×÷+−()]/g) ?? [];
  let at = 0;
  const value = sumOf();
  if (at < tokens.length) throw new Error(`no formula: ${formula}`);
  return value;

  function sumOf(): Fraction {
    let total = productOf();
    for (; tokens[at] === "+" || tokens[at] === "−"; ) {
      const plus = tokens[at++] === "+";
      total = plus ? add(total, productOf()) : minus(total, productOf());
    }
    return total;
  }

  function productOf(): Fraction {
    let total = factor();
    for (; tokens[at] === "×" || tokens[at] === "÷"; ) {
      const multiply = tokens[at++] === "×";
      total = multiply ? times(total, factor()) : over(total, factor());
    }
    return total;
  }

  function factor(): Fraction {
    const token = tokens[at++];
    if (token === "−") return minus(fraction(0), factor());
    if (token !== "(") return read(token ?? "");
    const inner = sumOf();
    at++;
    return inner;
  }
}
