"use client";
import ErrorPage from "@/app/(public)/[locale]/error";

export default ErrorPage;
