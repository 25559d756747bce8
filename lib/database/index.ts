export { type BulkQuery, bulk } from "./bulk";
export { db, disconnect, pool } from "./client";
export { alongside } from "./companion";
export { isDuplicate, isOutage, isWriteConflict } from "./errors";
export { instantOf, jsonRows } from "./json-rows";
export { identityTransaction, moment, read, type Transaction, transaction } from "./transaction";
