import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FontPreload } from "@/components/shell/font-preload";
import { Toasts } from "@/components/ui/toast";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Cổng Thi đua Cải cách hành chính", template: "%s | Cổng Thi đua" },
  description: "Phong trào thi đua cải cách hành chính của tỉnh: kế hoạch, kết quả, quyết định khen thưởng.",
  icons: { icon: "/favicon.svg" },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <head>
        {/* Theme, contrast and type size of this reader: see app/hien-thi.css/route.ts. */}
        <link rel="stylesheet" href="/hien-thi.css" data-display="" />
        <FontPreload />
      </head>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  );
}
