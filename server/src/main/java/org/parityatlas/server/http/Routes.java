package org.parityatlas.server.http;

import io.javalin.http.Handler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parityatlas.data.indicator.IndicatorCatalogue;
import org.parityatlas.data.preset.PresetCatalogue;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.layer.LayerBuilder;
import org.parityatlas.server.layer.RecentLayers;
import org.parityatlas.server.release.Citations;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.AtlasStore;

/**
 * Every route in one place, each with what answers it. All answer GET and HEAD.
 *
 * @param api routes that {@code openapi.yaml} describes
 * @param pages the front end
 */
record Routes(Map<String, Handler> api, Map<String, Handler> pages) {

  static Routes of(
      Releases releases,
      AtlasStore store,
      IndicatorCatalogue catalogue,
      URI publicUrl,
      Partners partners,
      Citations citations) {
    ReleaseChoice choice = new ReleaseChoice(releases);
    ReleaseAnswers answers = new ReleaseAnswers();
    LoadedIndicators loaded = new LoadedIndicators(catalogue);
    QuestionParameters questions = new QuestionParameters(loaded);
    LayerParameters layers = new LayerParameters(questions);
    AreaSelections selections = new AreaSelections(PresetCatalogue.bundled());
    AreasRoute areas = new AreasRoute(choice, answers, store);
    IndicatorsRoute indicators = new IndicatorsRoute(choice, answers, loaded);
    LayerBuilder builder = new LayerBuilder(store);
    RecentLayers recent = new RecentLayers(builder);
    LayersRoute layer = new LayersRoute(choice, answers, layers, recent, store);
    OverlayRoute overlay =
        new OverlayRoute(choice, answers, new OverlayParameters(questions), builder);
    HealthRoute health = new HealthRoute(releases);

    Map<String, Handler> api = new LinkedHashMap<>();
    LevelsRoute levels = new LevelsRoute(choice, answers, loaded);
    api.put("/api/v1/levels", levels::handle);
    api.put("/api/v1/areas", areas::search);
    api.put("/api/v1/areas/{code}", areas::detail);
    api.put("/api/v1/replaced-codes", new ReplacedCodesRoute(choice, answers)::handle);
    api.put("/api/v1/presets", new PresetsRoute(choice, selections)::handle);
    api.put("/api/v1/indicators", indicators::list);
    api.put("/api/v1/indicators/{id}", indicators::detail);
    api.put("/api/v1/glossary", new GlossaryRoute(choice)::handle);
    api.put("/api/v1/values/{set}", layer::values);
    api.put("/api/v1/values/{set}/view", layer::view);
    api.put("/api/v1/values/{set}/figures.apv", layer::figures);
    api.put("/api/v1/values/{set}/ranges.apv", layer::ranges);
    api.put("/api/v1/values/{set}/ranks", new RanksRoute(choice, answers, layers, store)::handle);
    api.put("/api/v1/layers/{set}.geojson", layer::features);
    api.put("/api/v1/series/{code}", new SeriesRoute(choice, questions, selections, store)::handle);
    api.put(
        "/api/v1/compare",
        new CompareRoute(choice, answers, new CompareParameters(questions, selections), store)
            ::handle);
    api.put("/api/v1/overlay/{set}", overlay::handle);
    api.put(
        "/api/v1/profiles/{code}",
        new ProfilesRoute(choice, answers, loaded, selections, store)::handle);
    api.put(
        "/api/v1/receipts/{indicator}/{area}",
        new ReceiptsRoute(choice, answers, loaded, questions, store)::handle);
    GeometryRoute geometry = new GeometryRoute(choice, answers, store);
    api.put("/api/v1/geometry/{set}/{hash}.geojson", geometry::features);
    api.put("/api/v1/geometry/{set}/{hash}.apc", geometry::packed);
    api.put(
        "/api/v1/tiles/{set}.json", new TileJsonRoute(choice, answers, store, publicUrl)::handle);
    api.put("/api/v1/tiles/{set}/{hash}/{z}/{x}/{y}.mvt", new TilesRoute(answers, store)::handle);
    api.put("/openapi.json", new OpenApiRoute()::handle);
    api.put("/health/live", health::live);
    api.put("/health/ready", health::ready);

    Views views = new Views(choice, loaded, questions, recent);
    StillRoute still = new StillRoute(views, answers, store);
    PublicLinks links = new PublicLinks(publicUrl);
    StaticRoute front = new StaticRoute(new PageHead(views, links), choice, citations);
    EmbedRoute embed = new EmbedRoute(views, links, levels, front, partners, citations);
    Map<String, Handler> pages = new LinkedHashMap<>();
    pages.put("/", front::page);
    pages.put("/assets/{file}", front::asset);
    pages.put("/favicon.svg", front::file);
    pages.put("/embed/v1/map", embed::map);
    pages.put("/embed/v1/atlas.js", embed::loader);
    pages.put("/embed/v1/notice", new NoticeRoute(choice)::handle);
    pages.put("/oembed", new OembedRoute(views, links)::handle);
    pages.put("/embed/v1/still.png", still::png);
    pages.put("/embed/v1/still.svg", still::svg);
    return new Routes(api, pages);
  }
}
