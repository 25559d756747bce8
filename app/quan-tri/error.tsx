"use client";
import { type Failure, FailurePage } from "@/components/shell/failure-page";

/** A page of the administration that failed; menu and account stay within reach. */
const ErrorPage = (failure: Failure) => (
  <FailurePage {...failure} home={{ href: "/quan-tri", label: "Về Quản trị" }} />
);

export default ErrorPage;
