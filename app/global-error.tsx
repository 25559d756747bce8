"use client";
import ErrorPage from "./error";
import "./globals.css";

/** Stands in for the whole page when even the root layout fails. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <head>
        <title>Chưa tải được nội dung này</title>
        <link rel="stylesheet" href="/hien-thi.css" />
      </head>
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
