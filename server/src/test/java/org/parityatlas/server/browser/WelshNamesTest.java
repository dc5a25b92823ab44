package org.parityatlas.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parityatlas.server.AtlasUnderTest;
import org.parityatlas.server.RealData;
import org.parityatlas.server.SharedAtlas;

/**
 * The Welsh names of the official districts, drawn one by one and from their packed drawing. Of the
 * mirror's files that of the districts alone has them, so it is taken for a large set once.
 */
@RealData
@ExtendWith({SharedAtlas.OfMirror.class, InChromium.class})
final class WelshNamesTest {
  private static final String ANGLESEY =
      "/?set=lad-2023-uk&indicator=census-employment-rate&area=W06000001";

  private static Page open(AtlasUnderTest atlas, Visit visit, boolean isLarge, String address) {
    if (isLarge) {
      EditedAnswers.asLargeSet(visit, "lad-2023-uk");
    }
    Page page = visit.open(atlas, address).page();
    assertThat(page.locator("canvas.area-plate").first()).isAttached(attached(isLarge));
    return page;
  }

  private static LocatorAssertions.IsAttachedOptions attached(boolean isLarge) {
    return new LocatorAssertions.IsAttachedOptions().setAttached(isLarge);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void standBesideTheEnglishOnes(boolean isLarge, AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, isLarge, ANGLESEY);
    Locator name = page.locator("#card-name");
    assertThat(name).hasText("Isle of Anglesey Ynys Môn");
    assertThat(name.locator("[lang=cy]")).hasText("Ynys Môn");
    page.getByTestId("show-table").click();
    page.getByLabel("Find in table").fill("ynys");
    Locator row = page.locator("tr[data-code=W06000001]");
    assertThat(row).containsText("Isle of Anglesey Ynys Môn");
    assertThat(row.locator("[lang=cy]")).hasText("Ynys Môn");
    assertThat(page.locator("tr[data-code]")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leadOnAWelshPage(boolean isLarge, AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, isLarge, ANGLESEY + "&lang=cy");
    Locator name = page.locator("#card-name");
    assertThat(name).hasText("Ynys Môn Isle of Anglesey");
    assertThat(name.locator("[lang=en]")).hasText("Isle of Anglesey");
    if (isLarge) {
      page.getByTestId("area-cursor").focus();
      assertThat(page.getByTestId("area-cursor")).hasAttribute("data-code", "W06000001");
      assertThat(page.locator(".map-tip")).containsText("Ynys Môn");
      assertThat(page.locator(".map-frame [role=status]")).containsText("Ynys Môn: ");
    } else {
      assertThat(MapAreas.of(page).named("Ynys Môn")).isAttached();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areFoundBySearch(boolean isLarge, AtlasUnderTest atlas, Visit visit) {
    Page page = open(atlas, visit, isLarge, "/?set=lad-2023-uk&indicator=census-employment-rate");
    page.getByRole(AriaRole.COMBOBOX).fill("Ynys Môn");
    Locator option = page.getByRole(AriaRole.OPTION).first();
    assertThat(option).containsText("Ynys Môn");
    option.click();
    assertThat(page.locator("#card-name")).hasText("Isle of Anglesey Ynys Môn");
  }
}
