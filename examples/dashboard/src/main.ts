import { runDashboard } from "./app/dashboard.js";

runDashboard(document.getElementById("app") as HTMLElement, document.getElementById("live") as HTMLElement);
