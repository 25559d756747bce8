import "server-only";
import { createTransport, type Transporter } from "nodemailer";

let opened: { url: string; transport: Transporter } | null = null;

/** The mail server of SMTP_URL; null when none is configured, and notices then stay in the portal. */
export function mailTransport(): Transporter | null {
  const url = process.env.SMTP_URL;
  if (!url) return null;
  if (opened?.url !== url) {
    const limits = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };
    opened = { url, transport: createTransport(url, limits as never) };
  }
  return opened.transport;
}

export const mailFrom = () => process.env.MAIL_FROM ?? "Cổng Thi đua <khong-tra-loi@cong-thi-dua.local>";
/** The address people reach the portal at; links in mails begin with it. */
export const portalOrigin = () => process.env.NEXTAUTH_URL ?? "http://localhost:3000";
export const mailHost = () => new URL(portalOrigin()).hostname;
