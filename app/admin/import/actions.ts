"use server";
import { fileAnswerAction } from "@/server/action";
import { importUpload } from "@/server/commands/import-upload";

export const importUploadAction = fileAnswerAction(importUpload);
