"use client";
import { type Failure, FailurePage } from "@/components/shell/failure-page";

/** A public page that failed, inside the frame of the public site. */
const ErrorPage = (failure: Failure) => (
  <FailurePage {...failure} home={{ href: "/", label: "Về Trang chủ" }} />
);

export default ErrorPage;
