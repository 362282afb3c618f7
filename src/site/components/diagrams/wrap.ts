/**
 * Breaks a text into lines of at most `maxChars` characters, with lines of about equal length.
 * Breaks at ordinary spaces only: a no-break space keeps words together, and a longer word gets a line of its own.
 */
export function wrap(text: string, maxChars: number): string[] {
  let lines = fill(text, maxChars);
  for (let limit = maxChars - 1; limit > 0; limit -= 1) {
    const narrower = fill(text, limit);
    if (narrower.length > lines.length || narrower.some((line) => line.length > limit)) break;
    lines = narrower;
  }
  return lines;
}

/** Puts as many words on each line as fit. */
function fill(text: string, maxChars: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > maxChars) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
