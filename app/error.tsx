"use client";
import { type Failure, FailurePage } from "@/components/shell/failure-page";

/** Where even the frame around a page could not be drawn. */
const ErrorPage = (failure: Failure) => (
  <FailurePage {...failure} home={{ href: "/", label: "Về Trang chủ" }} />
);

export default ErrorPage;
