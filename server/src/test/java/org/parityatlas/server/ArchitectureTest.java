package org.parityatlas.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the house: who may know whom. */
@AnalyzeClasses(packages = "org.parityatlas", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "org.parityatlas.";

  @ArchTest
  static final ArchRule JDBC_STAYS_WHERE_THE_DATABASE_IS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "server.postgis..",
              ROOT + "server.store..",
              ROOT + "server.importer..",
              ROOT + "server.release..",
              ROOT + "server.cluster..")
          .should()
          .dependOnClassesThat(
              // java.sql.Date is a plain value: what GeoTools takes for a date of a DBF file.
              resideInAnyPackage(
                      "java.sql..",
                      "javax.sql..",
                      "com.zaxxer..",
                      "org.postgresql..",
                      "net.postgis..")
                  .and(not(name("java.sql.Date"))))
          .because("queries stand beside their row mappers, where they can be found");

  @ArchTest
  static final ArchRule JAVALIN_STAYS_AT_THE_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "server.http..", ROOT + "server.embed..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "server.Main")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
          .because("what the server knows does not depend on how it is asked");

  @ArchTest
  static final ArchRule BOUNDARIES_KNOW_NO_OTHER_MODULE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "boundaries..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "data..", ROOT + "server..");

  @ArchTest
  static final ArchRule DATA_DOES_NOT_KNOW_THE_SERVER =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "server..");

  @ArchTest
  static final ArchRule STATISTICS_ARE_PURE =
      classes()
          .that()
          .resideInAPackage(ROOT + "data.statistics..")
          .should()
          .onlyDependOnClassesThat()
          // Quantiles of the normal and chi-square distributions are no work of ours.
          .resideInAnyPackage(
              "java..", "org.apache.commons.statistics..", ROOT + "data.statistics..")
          .allowEmptyShould(true)
          .because(
              "a formula can be held against its source on paper only if nothing else is in it;"
                  + " a distribution's quantiles are better taken from a well-kept library");

  /** A module's root package holds its words and its front door, so it may go both ways. */
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + "(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..");

  /** The rules look at all three modules, or they would hold of nothing. */
  @ArchTest
  static void lookAtEveryModule(JavaClasses classes) {
    for (String module : new String[] {"boundaries.Level", "server.Main"}) {
      assertTrue(classes.contain(ROOT + module), module);
    }
    assertFalse(classes.contain(ROOT + "server.ArchitectureTest"));
  }
}
