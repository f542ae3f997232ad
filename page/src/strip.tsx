// A row of marks on one scale: a dot for a value, a bar for a range, an arrow for an open end, hollow where copied.
import type {Figure} from './model/types.ts';
import {compact} from './model/words.ts';
import {useThread} from './state.ts';

const kWidth = 128, kPad = 6, kMostMarks = 60;

export function Strip({claims, most, relation}: {claims: string[]; most: number; relation: string}) {
  const {book} = useThread();
  const x = (n: number) => kPad + (Math.min(n, most) / most) * (kWidth - 2 * kPad);
  const seen = new Set<string>(), marks = [];
  const values: string[] = [];
  for (const claim of claims) {
    const f = book.record<Figure>(claim), thread = book.thread(claim);
    if (!f || !thread || (f.low == null && f.high == null) || seen.size >= kMostMarks) continue;
    const copy = book.reports.get(thread.report)?.copy_of != null;
    const key = `${f.low}|${f.high}|${copy}`;
    if (seen.has(key)) continue;
    seen.add(key);
    values.push(compact(f));
    const low = f.low != null ? x(f.low) : kPad, high = f.high != null ? x(f.high) : kWidth - kPad;
    const kind = `mark${copy ? ' copied' : ''}${f.approximate ? ' rough' : ''}`;
    if (f.low != null && f.high != null && f.low !== f.high) marks.push(<rect key={key} class={kind} x={low} y="7" width={Math.max(high - low, 3)} height="6" rx="2" />);
    else {
      const end = Math.min(low + 26, kWidth - 2);
      if (f.high == null) marks.push(<path key={`${key}a`} class="mark" d={`M${low} 10H${end - 4}M${end} 10l-6 -3.5v7z`} />);
      if (f.low == null) marks.push(<path key={`${key}a`} class="mark" d={`M${kPad} 10H${high}M${kPad} 10l6 -3.5v7z`} />);
      marks.push(<circle key={key} class={kind} cx={f.low != null ? low : high} cy="10" r="3.6" />);
    }
  }
  return (
    <svg class={`strip ${relation}`} viewBox={`0 0 ${kWidth} 20`} role="img" aria-label={`${[...new Set(values)].join(', ')} on a scale from 0 to ${most}`}>
      <path class="base" d={`M${kPad} 10H${kWidth - kPad}`} />{marks}
    </svg>
  );
}
