/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notices and supervisors of the sample office. All are invented; the first notice has the form of a real one. */
#include "config.h"

#include "intake-sample-programme.h"

const char *const intake_sample_rule_set =
  "{\n"
  "  \"id\": \"" INTAKE_SAMPLE_RULE_SET_ID "\",\n"
  "  \"version\": 1,\n"
  "  \"names\": { \"en\": \"Sample office, with relatives\", \"fr\": \"Bureau d’exemple, avec les proches\", \"es\": \"Oficina de muestra, con familiares\" },\n"
  "  \"source\": \"Invented for the sample office\",\n"
  "  \"note\": { \"en\": \"Fictitious: age, studies and experience as in the notices of 2025, and a person looks at relatives in the organisation.\" },\n"
  "  \"rules\": [\n"
  "    { \"id\": \"age\", \"title\": { \"en\": \"Age\", \"fr\": \"Âge\", \"es\": \"Edad\" }, \"kind\": \"age\", \"from\": 20, \"to\": 36, \"on\": \"application\" },\n"
  "    { \"id\": \"studies\", \"title\": { \"en\": \"Studies\", \"fr\": \"Études\", \"es\": \"Estudios\" }, \"any\": [\n"
  "      { \"id\": \"final-year\", \"title\": { \"en\": \"Final year of a first degree\", \"fr\": \"Dernière année d’un premier diplôme\", \"es\": \"Último año de un primer título\" }, \"all\": [\n"
  "        { \"kind\": \"one-of\", \"field\": \"study_status\", \"values\": [\"enrolled\"] },\n"
  "        { \"kind\": \"fact\", \"field\": \"final_year\", \"is\": true } ] },\n"
  "      { \"id\": \"recent-graduate\", \"title\": { \"en\": \"Graduated in the last 12 months\", \"fr\": \"Diplôme obtenu au cours des 12 derniers mois\", \"es\": \"Graduación en los últimos 12 meses\" }, \"all\": [\n"
  "        { \"kind\": \"one-of\", \"field\": \"study_status\", \"values\": [\"graduated\"] },\n"
  "        { \"kind\": \"date\", \"field\": \"graduation_date\", \"within\": { \"months\": 12 }, \"direction\": \"before\", \"on\": \"application\" } ] } ] },\n"
  "    { \"id\": \"grounds\", \"title\": { \"en\": \"Grounds\", \"fr\": \"Motif\", \"es\": \"Motivo\" }, \"kind\": \"one-of\", \"field\": \"basis\", \"values\": [\"interest\", \"scholarship\", \"required\", \"sponsored\"] },\n"
  "    { \"id\": \"experience\", \"title\": { \"en\": \"Experience\", \"fr\": \"Expérience\", \"es\": \"Experiencia\" }, \"kind\": \"number\", \"field\": \"experience_months\", \"below\": 24 },\n"
  "    { \"id\": \"relatives\", \"title\": { \"en\": \"Relatives in the organisation\", \"fr\": \"Proches dans l’organisation\", \"es\": \"Familiares en la organización\" }, \"kind\": \"relatives\", \"relations\": [\"parent\", \"child\", \"sibling\", \"spouse\"], \"outcome\": \"needs-a-person\" }\n"
  "  ]\n"
  "}\n";

static const IntakeSampleSupervisor supervisors[] = {
  { "Honorine Mbezele", "Migration Policy Analyst", "Migration Policy", "honorine.mbezele@example.org", "fr:C2;en:C1", "diaspora;policy", 3, TRUE },
  { "Lamine Oumaté", "Nexus and Durable Solutions Coordinator", "Durable Solutions", "lamine.oumate@example.org", "fr:C2;en:B2;ar:B2", "nexus;displacement;Lake Chad", 3, TRUE },
  { "Constance Tanifor", "Data and Research Officer", "Data and Research", "constance.tanifor@example.org", "en:C2;fr:B2", "surveys;statistics", 2, TRUE },
  { "Étienne Ngo’o", "Information Management Assistant", "Data and Research", "etienne.ngoo@example.org", "fr:C2;en:B1", "maps;databases", 2, TRUE },
  { "Rahmatou Hayatou", "Protection Officer", "Protection", "rahmatou.hayatou@example.org", "fr:C1;en:B2;ff:C2", "trafficking;assistance", 3, TRUE },
  { "Bertrand Elong", "Head of Protection", "Protection", "bertrand.elong@example.org", "fr:C2;en:C1", "protection;coordination", 2, TRUE },
  { "Pamela Nkwenti", "Communications Officer", "Communications", "pamela.nkwenti@example.org", "en:C2;fr:C1", "media;events", 3, TRUE },
  { "Didier Kouokam", "Border Management Officer", "Border Management", "didier.kouokam@example.org", "fr:C2;en:B2", "training;border posts", 4, TRUE },
  { "Salomé Abessolo", "Human Resources Officer", "Human Resources", "salome.abessolo@example.org", "fr:C2;en:B2;es:B1", "recruitment;interns", 2, TRUE },
  { "Victor Agbortoko", "Procurement and Logistics Assistant", "Resources Management", "victor.agbortoko@example.org", "en:C2;fr:B1", "procurement;transport", 1, TRUE },
  { "Inmaculada Reyes", "Programme Coordinator", "Programme Support", "inmaculada.reyes@example.org", "es:C2;fr:C1;en:C1", "reporting;donors", 4, TRUE },
  { "Maurice Tsobgny", "Reintegration Officer", "Durable Solutions", "maurice.tsobgny@example.org", "fr:C2;en:B1", "return;reintegration", 2, FALSE },
};

/* The dates are those of an office that has worked up to this Monday. */
static const IntakeDate         written_for = { 2025, 12, 1 };
static const IntakeDate         written_from = { 2025, 1, 6 };
static const IntakeSampleNotice notices[INTAKE_SAMPLE_N_NOTICES] = {
  { "SO-01", "Internship – Migration Policy and Diaspora Engagement", "Yaoundé", "Migration Policy", "on-site", 4, { 2025, 1, 6 }, { 2025, 2, 14 }, { 2025, 4, 1 }, 6, NULL, "fr:B2;en:B2", "Under the joint supervision of the Migration Policy Analyst and the Nexus and Durable Solutions Coordinator. Regular check-ins give guidance, validate progress and keep the work consistent with the organisation’s strategic vision.", "Diaspora networks for peace and development\nThe humanitarian, development and peace nexus in border and displacement areas\nKnowledge for future programme entry points in underserved regions\nYouth, gender equality and women’s empowerment", "Policy and programme work between migration, peace and development\nDiaspora engagement strategies, influence diplomacy and coordination among many stakeholders\nProject design, implementation and follow-up, with administration and monitoring", "Mapping of diaspora associations\nTwo policy briefs\nReport of a round table with partners", { { 0, "joint" }, { 1, "joint" } } },
  { "SO-02", "Internship – Data and Research", "Yaoundé", "Data and Research", "hybrid", 4, { 2025, 2, 3 }, { 2025, 3, 21 }, { 2025, 5, 5 }, 6, NULL, "fr:B1;en:B1", "The intern helps to collect, clean and describe data on movements of people.", "Figures that partners can use without asking back", "Design of questionnaires\nCleaning and describing data\nWriting for readers who are no statisticians", "Cleaned data set of two survey rounds\nFact sheet each month", { { 2, "direct" }, { 3, "alternate" } } },
  { "SO-03", "Internship – Protection of Vulnerable People on the Move", "Maroua", "Protection", "on-site", 3, { 2025, 4, 1 }, { 2025, 5, 16 }, { 2025, 7, 1 }, 6, NULL, "fr:B2", "The intern supports the protection team of the Far North sub-office.", "Safe referral of people who need assistance\nDialogue with host communities", "Case management and confidentiality\nWork with local authorities and associations", "Directory of services\nTraining material in French and Fulfulde\nFinal report", { { 5, "overall" }, { 4, "direct" } } },
  { "SO-04", "Internship – Communications", "Yaoundé", "Communications", "hybrid", 3, { 2025, 6, 2 }, { 2025, 7, 18 }, { 2025, 9, 1 }, 4, NULL, "en:C1;fr:B1", "The intern writes and illustrates stories from the field.", "Visibility of what partners do together", "Interviewing with consent\nWriting for the web\nOrganising an event", "Eight stories\nPhoto library with captions\nPlan of one public event", { { 6, "direct" }, { 0, NULL } } },
  { "SO-05", "Internship – Border Management Training", "Douala", "Border Management", "on-site", 4, { 2025, 8, 18 }, { 2025, 10, 3 }, { 2025, 12, 1 }, 6, INTAKE_SAMPLE_RULE_SET_NAME, "fr:B2;en:A2", "The intern helps to prepare and evaluate courses for border officers.", "Borders that are open to people and safe for them", "Planning of courses\nEvaluation of what was learnt", "Course plan\nEvaluation of two courses", { { 7, "direct" }, { 10, "overall" } } },
  { "SO-06", "Internship – Human Resources", "Yaoundé", "Human Resources", "remote", 2, { 2025, 10, 13 }, { 2025, 11, 28 }, { 2026, 2, 2 }, 5, INTAKE_SAMPLE_RULE_SET_NAME, "fr:B2;en:B2", "The intern supports recruitment and the welcome of new colleagues.", "A fair and fast intake", "Recruitment from notice to contract\nProtection of personal data", "Welcome guide in two languages\nReview of the internship files", { { 8, "direct" }, { 9, "alternate" } } },
};

const IntakeSampleSupervisor *
intake_sample_supervisors (guint *n)
{
  *n = G_N_ELEMENTS (supervisors);

  return supervisors;
}

void
intake_sample_programme_init (IntakeSampleProgramme *programme,
                              IntakeDate             today)
{
  int days;

  g_return_if_fail (programme != NULL);
  g_return_if_fail (intake_date_is_valid (today));

  days = intake_date_days_between (written_for, today);
  days -= (days % 7 + 7) % 7;
  programme->first_day = intake_date_add_days (written_from, days);
  programme->today = intake_date_add_days (written_for, days);
  for (guint i = 0; i < INTAKE_SAMPLE_N_NOTICES; i++)
    {
      IntakeSampleNotice *notice = &programme->notices[i];

      *notice = notices[i];
      notice->opens_on = intake_date_add_days (notice->opens_on, days);
      notice->closes_on = intake_date_add_days (notice->closes_on, days);
      notice->start_on = intake_date_add_days (notice->start_on, days);
    }
}
