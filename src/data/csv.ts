/**
 * Reads comma-separated text (RFC 4180) as it arrives: fields may be quoted, with quotes doubled inside
 * and line breaks kept; lines end in CRLF, LF or CR. A quote within an unquoted field is a letter; text
 * after a closing quote belongs to the field. Nothing is refused.
 */
export class CsvReader {
  readonly #delimiter: string;
  #row: string[] = [];
  #field = '';
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #afterReturn = false;
  #isFirst = true;

  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  /** The rows that end within a chunk of text. */
  *read(chunk: string): Generator<string[]> {
    let at = 0;
    if (this.#isFirst && chunk !== '') {
      if (chunk.startsWith('\uFEFF')) at = 1;
      this.#isFirst = false;
    }
    for (; at < chunk.length; at++) {
      const letter = chunk[at]!;
      if (this.#state === 'quoted') {
        const quote = chunk.indexOf('"', at);
        const end = quote < 0 ? chunk.length : quote;
        this.#field += chunk.slice(at, end);
        if (quote >= 0) this.#state = 'quote';
        at = end;
        continue;
      }
      if (letter === '\n' && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = letter === '\r';
      if (letter === this.#delimiter) this.#endField();
      else if (letter === '\n' || letter === '\r') yield this.#endRow();
      else if (letter === '"' && this.#state === 'start') this.#state = 'quoted';
      else if (letter === '"' && this.#state === 'quote') {
        this.#field += '"';
        this.#state = 'quoted';
      } else {
        this.#field += letter;
        this.#state = 'plain';
      }
    }
  }

  /** The last row, when no line break ended it. */
  end(): string[] | undefined {
    return this.#row.length > 0 || this.#field !== '' || this.#state !== 'start' ? this.#endRow() : undefined;
  }

  #endField(): void {
    this.#row.push(this.#field);
    this.#field = '';
    this.#state = 'start';
  }

  #endRow(): string[] {
    this.#endField();
    const row = this.#row;
    this.#row = [];
    return row;
  }
}

/** A row as a line of CSV; fields are quoted where they must be. */
export const csvLine = (fields: readonly string[], delimiter = ','): string =>
  `${fields
    .map((field) =>
      field.includes(delimiter) || /["\r\n]/.test(field) || field !== field.trim()
        ? `"${field.replaceAll('"', '""')}"`
        : field,
    )
    .join(delimiter)}\r\n`;
