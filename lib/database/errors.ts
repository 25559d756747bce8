type Failure = { code?: string; message?: string; cause?: unknown; kind?: string; originalCode?: string };

const chain = function* (error: unknown): Generator<Failure> {
  for (let at = error; at && typeof at === "object"; at = (at as Failure).cause) yield at as Failure;
};

/** A write conflict or deadlock: P2034 from a statement, a bare adapter error from COMMIT. */
export const isWriteConflict = (error: unknown) =>
  [...chain(error)].some(
    ({ code, kind, originalCode }) =>
      code === "P2034" ||
      kind === "TransactionWriteConflict" ||
      ["40001", "40P01"].includes(originalCode ?? code ?? ""),
  );

/** Two rows that may not both exist: the database's word for "somebody was first". */
export const isDuplicate = (error: unknown) =>
  [...chain(error)].some(
    ({ code, kind, originalCode }) =>
      code === "P2002" ||
      kind === "UniqueConstraintViolation" ||
      ["23505", "23P01"].includes(originalCode ?? code ?? ""),
  );

const outages = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "55P03",
  "53300",
  "08006",
  "08001",
  "08003",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);

/** The database cannot answer now: said as 503 with Retry-After, never as a defect. */
export const isOutage = (error: unknown) =>
  [...chain(error)].some(
    ({ code, originalCode, kind, message }) =>
      outages.has(code ?? "") ||
      outages.has(originalCode ?? "") ||
      ["SocketTimeout", "ConnectionClosed", "DatabaseNotReachable"].includes(kind ?? "") ||
      /query read timeout|timeout exceeded when trying to connect|Connection terminated|server closed the connection/i.test(
        message ?? "",
      ),
  );
