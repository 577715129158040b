const lengthSize = 4;

/** Bytes behind a front that tells of them, a value as JSON has it: which is read many times as fast as CBOR. */
export const fronted = (front: unknown, parts: readonly Uint8Array[]): Uint8Array => {
  const text = Buffer.from(JSON.stringify(front));
  const length = Buffer.alloc(lengthSize);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...parts]);
};

/** The front, and where the bytes behind it begin. */
export const frontOf = (bytes: Uint8Array): { front: unknown; end: number } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = lengthSize + buffer.readUInt32BE();
  return { front: JSON.parse(buffer.toString('utf8', lengthSize, end)), end };
};
