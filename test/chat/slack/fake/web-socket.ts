import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of one WebSocket connection, as far as Slack uses it: text, ping and close. */
export type ServerSocket = {
  send(text: string): void;
  onText(listener: (text: string) => void): void;
  onEnd(listener: () => void): void;
  /** Ends it as the protocol wants. */
  close(): void;
  /** Cuts it off, as a broken network does. */
  destroy(): void;
};

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Answers a request to upgrade (RFC 6455). */
export function acceptSocket(request: IncomingMessage, stream: Duplex): ServerSocket {
  const key = String(request.headers["sec-websocket-key"]);
  const accept = createHash("sha1")
    .update(key + MAGIC)
    .digest("base64");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const texts: ((text: string) => void)[] = [];
  let buffer = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let frame = readFrame(buffer); frame !== null; frame = readFrame(buffer)) {
      buffer = buffer.subarray(frame.length);
      if (frame.opcode === TEXT) for (const listener of texts) listener(frame.payload.toString());
      if (frame.opcode === PING) stream.write(frameOf(PONG, frame.payload));
      if (frame.opcode === CLOSE) stream.end(frameOf(CLOSE, frame.payload));
    }
  });
  stream.on("error", () => {});
  // A peer that was killed has only ended its half.
  stream.on("end", () => stream.destroy());
  return {
    send: (text) => void stream.write(frameOf(TEXT, Buffer.from(text))),
    onText: (listener) => void texts.push(listener),
    onEnd: (listener) => void stream.on("close", listener),
    close: () => void stream.write(frameOf(CLOSE, Buffer.from([3, 232]))),
    destroy: () => void stream.destroy(),
  };
}

type Frame = { readonly opcode: number; readonly payload: Buffer; readonly length: number };

/** The first frame of what came in; null while it is not whole. A client's frames are masked, and here never split. */
function readFrame(buffer: Buffer): Frame | null {
  if (buffer.length < 2) return null;
  const short = buffer.readUInt8(1) & 127;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const head = 2 + lengthBytes + 4;
  if (buffer.length < head) return null;
  const size =
    lengthBytes === 0
      ? short
      : lengthBytes === 2
        ? buffer.readUInt16BE(2)
        : Number(buffer.readBigUInt64BE(2));
  if (buffer.length < head + size) return null;
  const mask = buffer.subarray(head - 4, head);
  const payload = Buffer.from(buffer.subarray(head, head + size));
  for (const [index, byte] of payload.entries()) payload[index] = byte ^ (mask[index % 4] ?? 0);
  return { opcode: buffer.readUInt8(0) & 15, payload, length: head + size };
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const first = 128 | opcode;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
