import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";

export type Asked<Body, Query> = {
  actor: Actor;
  /** The `{name}` parts of the path. */
  params: Record<string, string>;
  query: Query;
  body: Body;
  /** From `If-Match: "7"`: the version the client saw. 0 when the endpoint does not need one. */
  version: number;
  now: Date;
};

/** A file instead of JSON. */
export type FileAnswer = {
  bytes: Uint8Array<ArrayBuffer> | ReadableStream;
  name: string;
  contentType: string;
};

/**
 * One operation of REST v1: the OpenAPI document, the guard, the parser and the answer are all made
 * from it. `handle` calls one command or query; null means 404. An answer with a `version` gets an ETag.
 */
export type Endpoint<Body = unknown, Query = unknown> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under /api/v1, e.g. "/registrations/{id}/submit". */
  path: string;
  tag: string;
  summary: string; // Vietnamese, one sentence
  /** The action of the matrix it needs; null for what everybody signed in may do. */
  action: Action | null;
  /** Answers without anybody signed in: what is published. Its handler uses no actor. */
  isPublic?: boolean;
  /** Open to somebody who still has to change a password that was handed out. */
  beforePasswordChange?: boolean;
  /** Fields of the answer that are told once and kept nowhere, such as a first password. */
  secrets?: readonly string[];
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Shape of the answer, for the OpenAPI document. */
  answer?: z.ZodType;
  /** What the answer belongs to; asked when the answer is empty, so that an unknown one is 404 and not an empty list. */
  within?: (actor: Actor, id: string) => Promise<unknown>;
  /** The client must say which version it saw. */
  needsVersion?: boolean;
  /** 200 unless said otherwise; 201 for what is created, 202 for what runs on in the background. */
  status?: 200 | 201 | 202 | 204;
  /** The request body is a file (multipart/form-data, part "file", other parts are `body`). */
  upload?: boolean;
  handle: (
    asked: Asked<Body, Query> & { file?: { name: string; bytes: Uint8Array<ArrayBuffer> } },
  ) => Promise<unknown>;
};

/** Declares an endpoint with its body and query types inferred. */
export const endpoint = <Body = undefined, Query = undefined>(declared: Endpoint<Body, Query>) =>
  declared as unknown as Endpoint;
