/** Bytes that grow. Numbers are safe integers in groups of seven bits, the lowest first. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #at = 0;

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(wider, 0, 0, this.#at);
    this.#bytes = wider;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#at++] = value;
  }

  uint(value: number): void {
    this.#room(8);
    let left = value;
    while (left >= 128) {
      this.#bytes[this.#at++] = (left % 128) | 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#at++] = left;
  }

  double(value: number): void {
    this.#room(8);
    this.#at = this.#bytes.writeDoubleBE(value, this.#at);
  }

  /** Not negative. */
  big(value: bigint): void {
    const digits = value.toString(16);
    this.bytes(Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex'));
  }

  bytes(value: Uint8Array): void {
    this.uint(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }
}

const SHORT = 32;
const DIGITS = Buffer.from('0123456789abcdef', 'latin1');
const scratch = Buffer.from('0x'.padEnd(2 + 2 * SHORT), 'latin1');

/** Reads what {@link ByteWriter} wrote; bytes beyond the end read as zero. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  /** How many of something follow; each takes a byte at least, so that no number is larger than what is left. */
  count(): number {
    const count = this.uint();
    if (count > this.#bytes.length - this.#at) throw new RangeError('more than there are bytes');
    return count;
  }

  uint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  double(): number {
    this.#at += 8;
    return this.#bytes.readDoubleBE(this.#at - 8);
  }

  big(): bigint {
    const digits = this.#take('hex');
    return digits === '' ? 0n : BigInt(`0x${digits}`);
  }

  hex(): string {
    const size = this.count();
    this.#at += size;
    if (size > SHORT) return `0x${this.#bytes.toString('hex', this.#at - size, this.#at)}`;
    // In one piece: `0x` and digits put together would be kept as two texts and their joint.
    for (let i = 0, at = this.#at - size; i < size; i++, at++) {
      const byte = this.#bytes[at] ?? 0;
      scratch[2 + 2 * i] = DIGITS[byte >> 4] ?? 0;
      scratch[3 + 2 * i] = DIGITS[byte & 15] ?? 0;
    }
    return scratch.toString('latin1', 0, 2 + 2 * size);
  }

  text(): string {
    return this.#take('utf8');
  }

  /** Bytes of their own, which keep no larger buffer alive. */
  copy(): Uint8Array {
    const size = this.count();
    this.#at += size;
    return new Uint8Array(this.#bytes.subarray(this.#at - size, this.#at));
  }

  #take(form: 'hex' | 'utf8'): string {
    const size = this.count();
    this.#at += size;
    return this.#bytes.toString(form, this.#at - size, this.#at);
  }
}
