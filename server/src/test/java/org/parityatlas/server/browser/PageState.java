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
  EXPLORE_WITH_OPEN_PICKER("/", page -> new Sentence(page).open("Group")),
  EXPLORE_WITH_SEARCH_RESULTS("/", PageState::searchForWest),
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
  COMPARE_AWAY(CompareTest.TWO_GROUPS, "**/api/v1/values/**"),
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
  COMPARE_OFFLINE(CompareTest.TWO_GROUPS, Visit::losingTheConnection, PageState::goOffline);

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
    if (before != null) {
      before.accept(visit);
      visit.arrive(atlas, address);
      next.accept(page);
    } else if (fault == null) {
      visit.open(atlas, address);
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
}
