// Server-sent events out of pieces of text, as https://html.spec.whatwg.org/multipage/server-sent-events.html has them.
export interface Frame { event: string; data: string }

const kLongest = 1 << 20;  // characters of one frame that are kept; a longer one is dropped

export class Frames {
  private rest = '';
  add(text: string): Frame[] {
    this.rest += text;
    const frames: Frame[] = [];
    for (let end = /\r?\n\r?\n/.exec(this.rest); end; end = /\r?\n\r?\n/.exec(this.rest)) {
      const block = this.rest.slice(0, end.index);
      this.rest = this.rest.slice(end.index + end[0].length);
      let event = 'message';
      const data: string[] = [];
      for (const line of block.split(/\r?\n/)) {
        const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
        if (field === 'event') event = value;
        if (field === 'data') data.push(value);
      }
      if (data.length) frames.push({event, data: data.join('\n')});
    }
    if (this.rest.length > kLongest) this.rest = '';
    return frames;
  }
}
