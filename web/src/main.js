import "leaflet/dist/leaflet.css";
import "./style.css";
import "./shell/atlas-app.js";
