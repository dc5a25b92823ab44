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
  COMPARE_THREE(ComparePanesTest.THREE),
  COMPARE_FOUR(ComparePanesTest.FOUR),
  COMPARE_WITH_DIFFERENCE(ComparePanesTest.WITH_DIFFERENCE),
  COMPARE_AWAY(CompareTest.TWO_GROUPS, "**/api/v1/values/**");

  private final String address;
  private final String fault;
  private final Consumer<Page> next;

  PageState(String address) {
    this(address, null, page -> {});
  }

  PageState(String address, Consumer<Page> next) {
    this(address, null, next);
  }

  PageState(String address, String fault) {
    this(address, fault, page -> {});
  }

  PageState(String address, String fault, Consumer<Page> next) {
    this.address = address;
    this.fault = fault;
    this.next = next;
  }

  /** Brings a visitor there. */
  Page reach(AtlasUnderTest atlas, Visit visit) {
    Page page = visit.page();
    if (fault == null) {
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
