import { authHandler } from "@/server/auth";

/** Sign-in and its csrf token; sessions themselves are rows that the desk looks up on every request. */
export const GET = authHandler;
export const POST = authHandler;
