import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * Prisma asks for several relations of a row at once, also inside a transaction, which has one connection. pg queues
 * them today and will refuse them from version 9 on: here each waits for the one before.
 */
export class OneByOne extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  const { queryRaw, executeRaw } = transaction;
  let before: Promise<unknown> = Promise.resolve();
  const wait = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = before.then(ask);
    before = answer.catch(() => undefined);
    return answer;
  };
  transaction.queryRaw = (query) => wait(() => queryRaw.call(transaction, query));
  transaction.executeRaw = (query) => wait(() => executeRaw.call(transaction, query));
  return transaction;
}
