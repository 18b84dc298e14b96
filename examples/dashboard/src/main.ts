import { runDashboard } from "./app/dashboard.js";
import { adoptReportStyle } from "./card/article.js";

adoptReportStyle();
runDashboard(document.getElementById("app") as HTMLElement, document.getElementById("live") as HTMLElement);
