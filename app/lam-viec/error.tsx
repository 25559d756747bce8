"use client";
import { type Failure, FailurePage } from "@/components/shell/failure-page";

/** A page of the workspace that failed; menu and account stay within reach. */
const ErrorPage = (failure: Failure) => (
  <FailurePage {...failure} home={{ href: "/lam-viec", label: "Về Việc cần làm" }} />
);

export default ErrorPage;
