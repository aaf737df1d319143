import NotFound from "@/app/(public)/[locale]/not-found";

export default NotFound;
