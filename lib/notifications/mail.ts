import "server-only";
import { createTransport, type Transporter } from "nodemailer";

let transport: Transporter | null | undefined;

/** The mail server of SMTP_URL; null when none is configured, and notices then stay in the portal. */
export function mailTransport(): Transporter | null {
  const url = process.env.SMTP_URL;
  transport ??= url
    ? createTransport(url, { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 } as never)
    : null;
  return transport;
}

export const mailFrom = () => process.env.MAIL_FROM ?? "Cổng Thi đua <khong-tra-loi@cong-thi-dua.local>";
