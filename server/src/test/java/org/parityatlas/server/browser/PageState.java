package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.parityatlas.server.AtlasUnderTest;

/** The states that a page of the atlas can be in, each with the way there. */
enum PageState {
  EXPLORE_RATE("/?indicator=employment-rate&measure=rate"),
  EXPLORE_GAP("/?indicator=employment-rate&measure=gap"),
  EXPLORE_CHANGE(ChangeMapTest.CHANGE),
  EXPLORE_GAP_CHANGE(ChangeMapTest.GAP_CHANGE),
  EXPLORE_RATIO(ChangeMapTest.RATIO),
  EXPLORE_DEPRIVATION("/?indicator=imd-2019-average-score"),
  EXPLORE_WITH_CARD_OF_A_RATE("/?indicator=employment-rate&measure=rate&area=E09000030"),
  EXPLORE_WITH_CARD_OF_A_GAP("/?indicator=employment-rate&measure=gap&area=E09000030"),
  EXPLORE_WITH_CARD_OF_A_SUPPRESSED_AREA("/?indicator=employment-rate&measure=gap&area=E09000001"),
  EXPLORE_WITH_OPEN_RECEIPT(
      "/?indicator=employment-rate&measure=gap&area=E09000030", PageState::openReceipt),
  EXPLORE_WITH_CARD_OF_A_CHANGE(ChangeMapTest.CHANGE + "&area=E09000030"),
  EXPLORE_WITH_CHOSEN_BASELINE("/?indicator=employment-rate&measure=gap&area=E09000025&since=2010"),
  EXPLORE_ONLY_SURE("/?indicator=employment-rate&measure=gap&period=2008&sure=1"),
  EXPLORE_BETWEEN_CLASSES("/?indicator=employment-rate&measure=rate&period=2008&edges=1"),
  EXPLORE_ALL_PERIODS(
      "/?indicator=employment-rate&measure=gap&years=1",
      page ->
          assertThat(page.getByTestId("all-periods").getByRole(AriaRole.BUTTON).nth(8))
              .isVisible()),
  EXPLORE_WITH_OPEN_PICKER("/", page -> new Sentence(page).open("Group")),
  EXPLORE_WITH_SEARCH_RESULTS("/", PageState::searchForWest),
  SEARCH_WITH_NOTHING_FOUND("/", PageState::searchForNothing),
  OWN_FIGURES_ASKED_FOR("/", PageState::openOwn),
  OWN_FIGURES_REFUSED("/", PageState::refuseOwn),
  OWN_FIGURES_REPORTED("/", OwnFiguresTest::put),
  OWN_FIGURES_SHOWN("/", PageState::showOwn),
  SHARE_A_MAP(SharingTest.NEWHAM, SharingTest::open),
  SHARE_A_PICTURE(SharingTest.NEWHAM, PageState::shareAPicture),
  TABLE_OF_A_GAP("/?table=1"),
  TABLE_OF_A_CHANGE(ChangeMapTest.GAP_CHANGE + "&table=1"),
  TABLE_OF_A_RATE("/?table=1&measure=rate&area=E09000025"),
  HELP("/", PageState::openHelp),
  UNKNOWN_PARTS("/?set=lad-of-nowhere&indicator=happiness&area=E99999999"),
  FIGURES_AWAY("/", "**/api/v1/values/**"),
  SERVER_AWAY("/", "**/api/v1/levels"),
  COMPARE_ON_ONE_SCALE(CompareTest.TWO_GROUPS + "&area=E09000030"),
  COMPARE_ON_OWN_SCALES(CompareTest.TWO_GROUPS + "&scale=own"),
  COMPARE_GAP_BESIDE_DEPRIVATION(CompareTest.GAP_BESIDE_DEPRIVATION),
  COMPARE_TWO_YEARS(ChangeMapTest.TWO_YEARS),
  COMPARE_THREE(ComparePanesTest.THREE),
  COMPARE_FOUR(ComparePanesTest.FOUR),
  COMPARE_WITH_DIFFERENCE(ComparePanesTest.WITH_DIFFERENCE),
  COMPARE_SWIPED(SwipeTest.HALVES + "&area=E09000030"),
  COMPARE_IN_OWN_PLACES(ComparePlacesTest.OWN_PLACES),
  AREAS_TABLE(AreasTableTest.THREE),
  AREAS_TABLE_OF_A_GROUP(AreasTableTest.WITH_A_GROUP),
  AREAS_TABLE_WITH_A_FAULT(
      AreasTableTest.WITH_A_FAULT,
      visit -> visit.expecting("400"),
      page -> mustShow(page, "failed-row")),
  AREAS_TABLE_OF_NOTHING(AreasTableTest.EMPTY),
  AREAS_TABLE_PASTED(AreasTableTest.EMPTY, AreasTableTest::pasteAreas),
  AREAS_TABLE_AWAY(AreasTableTest.THREE, "**/api/v1/compare?**"),
  COMPARE_AWAY(CompareTest.TWO_GROUPS, "**/api/v1/values/**"),
  PROFILE(ProfileViewTest.NEWHAM),
  PROFILE_ALL_OPEN(ProfileViewTest.NEWHAM, PageState::openAll),
  PROFILE_OF_A_SUPPRESSED_AREA("/?view=profile&area=E09000001"),
  PROFILE_OF_A_GROUP("/?view=profile&together=East:E09000012,E09000025,E09000030"),
  PROFILE_FOUND_NOTHING(
      ProfileViewTest.NEWHAM, page -> page.getByTestId("profile-find").fill("xyzzy")),
  PROFILE_OF_NOTHING("/?view=profile"),
  PROFILE_OF_NOWHERE("/?view=profile&area=E09999999"),
  PROFILE_AWAY(ProfileViewTest.NEWHAM, "**/api/v1/profiles/**"),
  GROUP_BEGUN("/", page -> page.getByTestId("group-mode").click()),
  GROUP_WITH_CARD(AreasTogetherTest.HOSTS),
  GROUP_WITH_A_WITHHELD_MEMBER(AreasTogetherTest.WITH_THE_CITY),
  GROUP_PASTED("/", AreasTogetherTest::pasteNames),
  FIRST_VISIT("/", Visit::asNewcomer, FirstStepsTest::mustBeAt),
  TERM_EXPLAINED(
      "/?indicator=employment-rate&measure=gap&area=E09000030", TermNoteTest::openLikelyRange),
  MAP_WITH_HOW_TO_READ_IT("/", PageState::openHowToRead),
  TABLE_WITH_HOW_TO_READ_IT("/?table=1", PageState::openHowToRead),
  COMPARE_WITH_HOW_TO_READ_IT(CompareTest.TWO_GROUPS, PageState::openHowToRead),
  NOTHING_LOADED("/", EditedAnswers::withoutSets, page -> mustShow(page, "empty")),
  NO_FIGURES("/?measure=rate", EditedAnswers::withoutFigures, page -> mustShow(page, "no-figures")),
  COMPARE_WITHOUT_FIGURES(
      CompareTest.TWO_GROUPS, EditedAnswers::withoutFigures, page -> mustShow(page, "no-figures")),
  LOADING("/", EditedAnswers::withoutEnd, PageState::mustBeLoading),
  OFFLINE("/", Visit::losingTheConnection, PageState::goOffline),
  COMPARE_OFFLINE(CompareTest.TWO_GROUPS, Visit::losingTheConnection, PageState::goOffline),
  OVERLAY("/?view=overlay"),
  OVERLAY_WITH_CHOSEN_CELLS_AND_CARD("/?view=overlay&cells=7,8&area=E09000030"),
  OVERLAY_AS_TABLE("/?view=overlay&table=1"),
  OVERLAY_AWAY("/?view=overlay", "**/api/v1/overlay/**");

  private final String address;
  private final String fault;
  private final Consumer<Visit> before;
  private final Consumer<Page> next;

  PageState(String address) {
    this(address, (String) null, page -> {});
  }

  PageState(String address, Consumer<Page> next) {
    this(address, (String) null, next);
  }

  PageState(String address, String fault) {
    this(address, fault, page -> {});
  }

  PageState(String address, String fault, Consumer<Page> next) {
    this.address = address;
    this.fault = fault;
    this.before = null;
    this.next = next;
  }

  /** One that is prepared before the page is opened, and says itself when it is reached. */
  PageState(String address, Consumer<Visit> before, Consumer<Page> next) {
    this.address = address;
    this.fault = null;
    this.before = before;
    this.next = next;
  }

  /** Brings a visitor there. */
  Page reach(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.page();
    if (this == PROFILE_OF_NOWHERE) {
      visit.expecting("404");
    }
    if (before != null) {
      before.accept(visit);
      visit.arrive(atlas, address);
      next.accept(page);
    } else if (fault == null) {
      if (address.contains("view=profile") || address.contains("mode=areas")) {
        visit.arrive(atlas, address);
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("main[aria-busy=true]")).hasCount(0);
      } else {
        visit.open(atlas, address);
      }
      next.accept(page);
    } else {
      visit.withFault(fault).arrive(atlas, address);
      assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
    }
    return page;
  }

  private static void openHelp(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Help")).click();
    assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TERM).first()).isVisible();
  }

  private static void openAll(Page page) {
    page.getByText("Open all").click();
    assertThat(page.getByTestId("trend").first()).isVisible();
  }

  private static void openHowToRead(Page page) {
    page.getByTestId("how-to-read").first().locator("summary").click();
    assertThat(page.getByTestId("how-to-read").first().getByRole(AriaRole.LISTITEM).first())
        .isVisible();
  }

  private static void mustShow(Page page, String state) {
    assertThat(page.getByTestId(state).first()).isVisible();
  }

  private static void mustBeLoading(Page page) {
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "true");
  }

  private static void goOffline(Page page) {
    assertThat(page.getByRole(AriaRole.MAIN)).hasAttribute("aria-busy", "false");
    assertThat(page.getByTestId("legend").first()).isVisible();
    page.context().setOffline(true);
    assertThat(page.getByText("You are offline.")).isVisible();
  }

  private static void openReceipt(Page page) {
    page.getByText("How do we know?").click();
    assertThat(page.getByTestId("receipt")).containsText("SHA-256");
  }

  private static void searchForWest(Page page) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"))
        .fill("west");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
  }

  private static void searchForNothing(Page page) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a place"))
        .fill("Newhma");
    assertThat(page.getByText("Did you mean")).isVisible();
  }

  private static void openOwn(Page page) {
    page.getByTestId("own-figures").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
  }

  private static void refuseOwn(Page page) {
    openOwn(page);
    page.getByTestId("own-paste").fill("no table at all");
    page.getByTestId("own-read-paste").click();
    assertThat(page.getByTestId("own-fault")).isVisible();
  }

  private static void shareAPicture(Page page) {
    SharingTest.open(page);
    page.getByLabel("Still picture").check();
    page.waitForCondition(
        () ->
            (Boolean)
                page.locator("embed-preview img")
                    .evaluate("i => i.complete && i.naturalWidth > 0"));
  }

  private static void showOwn(Page page) {
    OwnFiguresTest.put(page);
    page.getByTestId("own-show").click();
    assertThat(page.getByTestId("attribution")).containsText("Your figures");
  }
}
