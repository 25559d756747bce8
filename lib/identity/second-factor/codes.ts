import "server-only";
import { verify as verifyTotp } from "otplib";
import type { Transaction } from "@/lib/database";

/** The TOTP step a code stands for: 0 when the account has no second factor, null when the code is wrong or was used. */
export async function acceptedStep(
  user: { totpSecret: string | null; totpLastStep: number | null },
  code: string,
  now: Date,
) {
  if (!user.totpSecret) return 0;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verifyTotp({ secret: user.totpSecret, token: code, epoch, epochTolerance: 30 }).catch(
    () => ({ valid: false }) as const,
  );
  if (!result.valid) return null;
  const step =
    Math.floor(epoch / 30) + ("delta" in result && typeof result.delta === "number" ? result.delta : 0);
  return user.totpLastStep !== null && step <= user.totpLastStep ? null : step;
}

/** Spends the step: false when somebody was faster with the same code. */
export async function spendStep(tx: Transaction, userId: string, step: number): Promise<boolean> {
  if (step === 0) return true;
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count > 0;
}
