/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closed lists of values: the terms, their labels, and how people write them in English, French and Spanish. */
#include "config.h"

#include "intake-vocabulary.h"
#include "intake-lookup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VOCABULARY(name, context) \
  const IntakeVocabulary intake_##name##_vocabulary = { context, name##_terms, G_N_ELEMENTS (name##_terms) }

/* The line length is the tables' own: one term, one line. Hyphens and apostrophes need no second spelling. */
/* clang-format off */
static const IntakeTerm sex_terms[] = {
  { "f", NC_("sex", "Female"), "woman|girl|mrs|ms|miss|madam|mme|mlle|madame|mademoiselle|femme|feminin|feminine|fille|mujer|femenino|femenina|sra|srta|senora|senorita" },
  { "m", NC_("sex", "Male"),   "man|boy|mr|mister|sir|monsieur|homme|masculin|masculine|garcon|hombre|h|masculino|varon|sr|senor" },
  { "x", NC_("sex", "Other"),  "autre|otro|otra|diverse|non binary|non binaire|no binario|no binaria|neutral|neutre" },
};

static const IntakeTerm yes_no_terms[] = {
  { "yes", NC_("answer to a question", "Yes"), "y|oui|o|si|s|true|vrai|verdadero|1|x|ok|checked|coche|affirmatif|agreed|d'accord|de acuerdo" },
  { "no",  NC_("answer to a question", "No"),  "n|non|false|faux|falso|0|none|unchecked|negatif|negativo" },
};

static const IntakeTerm study_level_terms[] = {
  { "bachelor",  NC_("level of study", "Bachelor"),  "bachelors|bachelor's|bachelor's degree|bachelor degree|bachelor of arts|bachelor of science|ba|bs|bsc|beng|bed|bba|llb|undergraduate|undergraduate degree|first degree|college degree|licence|licence 1|licence 2|licence 3|l1|l2|l3|licence pro|licence professionnelle|licencie|bac 3|bac 4|bac+1|bac+2|grado|grado universitario|licenciatura|licenciado|licenciada|diplomatura|pregrado|isced 6" },
  { "master",    NC_("level of study", "Master"),    "masters|master's|master's degree|master degree|master of arts|master of science|ma|ms|msc|meng|mba|mphil|llm|postgraduate|postgraduate degree|graduate programme|graduate program|graduate degree|master 1|master 2|m1|m2|master i|master ii|master pro|master professionnel|master recherche|maitrise|dea|dess|mastere|ingenieur|diplome d'ingenieur|bac 5|master universitario|maestria|postgrado|posgrado|isced 7" },
  { "doctorate", NC_("level of study", "Doctorate"), "doctoral|doctoral degree|doctor|phd|ph d|dphil|doctor of philosophy|doctorat|doctorant|doctorante|these|bac 8|bac 6|bac 7|doctorado|doctor en|doctorando|tesis|isced 8" },
  { "other",     NC_("level of study", "Other"),     "autre|otro|otra|diploma|certificate|certificat|certificado|high school|secondary school|secondary|baccalaureat|bac|bachillerato|lycee|bts|dut|deug|hnd|associate degree|vocational|isced 3|isced 4|isced 5" },
};

static const IntakeTerm study_status_terms[] = {
  { "enrolled",  NC_("study status", "Enrolled"),  "student|currently enrolled|currently studying|registered|studying|in progress|ongoing|inscrit|inscrite|etudiant|etudiante|en cours|en cours d'etudes|en formation|matriculado|matriculada|inscrito|inscrita|estudiante|en curso|cursando" },
  { "graduated", NC_("study status", "Graduated"), "graduate|degree obtained|degree held|alumnus|alumna|completed|finished|diplome|diplomee|diplome obtenu|jeune diplome|jeune diplomee|laureat|laureate|titulaire|etudes terminees|termine|obtenu|titulado|titulada|graduado|graduada|egresado|egresada|terminado" },
};

static const IntakeTerm basis_terms[] = {
  { "interest",    NC_("basis of an application", "Interest or studies in the area"), "interest|personal interest|interest in the area|relevant studies|studies in the area|interet|interet personnel|interet pour le domaine|interet ou etudes dans le domaine|etudes dans le domaine|interes|interes personal|interes o estudios en el area|estudios en el area|voluntary|volontaire|voluntario" },
  { "scholarship", NC_("basis of an application", "Scholarship"),                     "scholarship holder|grant|fellowship|bourse|boursier|boursiere|bourse d'etudes|beca|becario|becaria" },
  { "required",    NC_("basis of an application", "Required by the studies"),         "required|mandatory|compulsory|required internship|mandatory internship|compulsory internship|academic internship|credit|academic credit|obligatoire|stage obligatoire|stage academique|exige par les etudes|exige par la formation|requis par les etudes|fin d'etudes|stage de fin d'etudes|obligatorio|obligatoria|practicas obligatorias|practica obligatoria|practicas curriculares|pasantia obligatoria|exigido por los estudios|requerido por los estudios" },
  { "sponsored",   NC_("basis of an application", "Sponsored"),                       "sponsor|sponsorship|sponsored by an institution|parraine|parrainee|parrainage|sponsorise|sponsorisee|patrocinado|patrocinada|patrocinio" },
};

static const IntakeTerm relation_terms[] = {
  { "parent",  NC_("relation", "Parent"),  "father|mother|mum|mom|dad|parents|pere|mere|papa|maman|padre|madre|padres|progenitor" },
  { "child",   NC_("relation", "Child"),   "son|daughter|children|enfant|enfants|fils|fille|hijo|hija|hijos" },
  { "sibling", NC_("relation", "Sibling"), "brother|sister|siblings|half brother|half sister|frere|soeur|demi frere|demi soeur|frere ou soeur|frere soeur|fratrie|hermano|hermana|hermano o hermana|hermano a|hermanos" },
  { "spouse",  NC_("relation", "Spouse"),  "husband|wife|partner|mari|femme|epoux|epouse|conjoint|conjointe|partenaire|conyuge|esposo|esposa|marido|mujer|pareja" },
  { "other",   NC_("relation", "Other"),   "other relative|uncle|aunt|cousin|nephew|niece|grandparent|grandfather|grandmother|in law|brother in law|sister in law|father in law|mother in law|autre|autre parent|oncle|tante|cousine|neveu|grand pere|grand mere|beau frere|belle soeur|beau pere|belle mere|otro|otra|otro pariente|tio|tia|primo|prima|sobrino|sobrina|abuelo|abuela|cunado|cunada|suegro|suegra" },
};

/* Of ISO 639-1, and of 639-3 where that has none; the languages of offices in Africa are here because notices name them. */
static const IntakeTerm language_terms[] = {
  { "en",  NC_("language", "English"),           "eng|anglais|anglaise|ingles" },
  { "fr",  NC_("language", "French"),            "fra|fre|francais|francaise|frances" },
  { "es",  NC_("language", "Spanish"),           "spa|espagnol|espagnole|espanol|castellano|castillan|castilian" },
  { "ar",  NC_("language", "Arabic"),            "ara|arabe" },
  { "pt",  NC_("language", "Portuguese"),        "por|portugais|portugaise|portugues" },
  { "de",  NC_("language", "German"),            "deu|ger|deutsch|allemand|allemande|aleman" },
  { "it",  NC_("language", "Italian"),           "ita|italiano|italien|italienne" },
  { "nl",  NC_("language", "Dutch"),             "nld|dut|nederlands|neerlandais|hollandais|neerlandes|holandes" },
  { "ru",  NC_("language", "Russian"),           "rus|russe|ruso" },
  { "zh",  NC_("language", "Chinese"),           "zho|chi|mandarin|mandarin chinese|chinese mandarin|chinois|chinois mandarin|chino|mandarin chino|chino mandarin" },
  { "ja",  NC_("language", "Japanese"),          "jpn|japonais|japones" },
  { "ko",  NC_("language", "Korean"),            "kor|coreen|coreano" },
  { "tr",  NC_("language", "Turkish"),           "tur|turc|turco" },
  { "fa",  NC_("language", "Persian"),           "fas|per|farsi|dari|persan|persa" },
  { "hi",  NC_("language", "Hindi"),             "hin" },
  { "ur",  NC_("language", "Urdu"),              "urd|ourdou" },
  { "bn",  NC_("language", "Bengali"),           "ben|bangla" },
  { "uk",  NC_("language", "Ukrainian"),         "ukr|ukrainien|ucraniano" },
  { "pl",  NC_("language", "Polish"),            "pol|polonais|polaco" },
  { "ro",  NC_("language", "Romanian"),          "ron|rum|roumain|rumano" },
  { "el",  NC_("language", "Greek"),             "ell|gre|grec|griego" },
  { "he",  NC_("language", "Hebrew"),            "heb|hebreu|hebreo" },
  { "sv",  NC_("language", "Swedish"),           "swe|suedois|sueco" },
  { "id",  NC_("language", "Indonesian"),        "ind|indonesien|indonesio|bahasa indonesia" },
  { "vi",  NC_("language", "Vietnamese"),        "vie|vietnamien|vietnamita" },
  { "sw",  NC_("language", "Swahili"),           "swa|kiswahili|souahili|suajili" },
  { "ha",  NC_("language", "Hausa"),             "hau|haoussa|hawsa" },
  { "ff",  NC_("language", "Fulfulde"),          "ful|fula|fulani|fulah|peul|peulh|pular|pulaar|foulfoulde|fulfulbe" },
  { "yo",  NC_("language", "Yoruba"),            "yor" },
  { "ig",  NC_("language", "Igbo"),              "ibo" },
  { "wo",  NC_("language", "Wolof"),             "wol|ouolof" },
  { "bm",  NC_("language", "Bambara"),           "bam|bamanankan|dioula|dyula" },
  { "ee",  NC_("language", "Ewe"),               "ewe" },
  { "ak",  NC_("language", "Akan"),              "aka|twi|fante" },
  { "kr",  NC_("language", "Kanuri"),            "kau|kanouri" },
  { "ln",  NC_("language", "Lingala"),           "lin" },
  { "kg",  NC_("language", "Kongo"),             "kon|kikongo|kituba" },
  { "sg",  NC_("language", "Sango"),             "sag" },
  { "rw",  NC_("language", "Kinyarwanda"),       "kin|rwanda|rwandais" },
  { "rn",  NC_("language", "Kirundi"),           "run|rundi" },
  { "am",  NC_("language", "Amharic"),           "amh|amharique|amarico|amharico" },
  { "ti",  NC_("language", "Tigrinya"),          "tir|tigrigna" },
  { "om",  NC_("language", "Oromo"),             "orm|afaan oromoo" },
  { "so",  NC_("language", "Somali"),            "som" },
  { "mg",  NC_("language", "Malagasy"),          "mlg|malgache" },
  { "zu",  NC_("language", "Zulu"),              "zul|isizulu|zoulou" },
  { "af",  NC_("language", "Afrikaans"),         "afr" },
  { "ewo", NC_("language", "Ewondo"),            "beti" },
  { "dua", NC_("language", "Duala"),             "douala" },
  { "wes", NC_("language", "Cameroon Pidgin"),   "pidgin|pidgin english|cameroon pidgin english|pidgin camerounais|pidgin anglais" },
};

/* The levels of the Common European Framework; only the words besides them are language. */
static const IntakeTerm proficiency_terms[] = {
  { "A1", "A1", "beginner|beginners|debutant|debutante|notions|notion|quelques notions|principiante|nociones" },
  { "A2", "A2", "elementary|elementary proficiency|basic|basics|basic knowledge|elementaire|base|bases|basique|scolaire|faible|elemental|basico|conocimientos basicos" },
  { "B1", "B1", "intermediate|fair|average|limited working proficiency|limited working knowledge|intermediaire|moyen|moyenne|assez bien|passable|pre intermediaire|intermedio|regular" },
  { "B2", "B2", "upper intermediate|good|working knowledge|professional working proficiency|independent|conversational|bon|bonne|bien|bon niveau|intermediaire superieur|niveau professionnel|professionnel|pratique professionnelle|bueno|buena|intermedio alto|profesional|conocimiento practico" },
  { "C1", "C1", "advanced|fluent|very good|full professional proficiency|proficient|excellent|courant|courante|couramment|avance|avancee|tres bien|tres bon|tres bonne|parfait|avanzado|fluido|con fluidez|muy bueno|muy bien|excelente" },
  { "C2", "C2", "native|native speaker|native or bilingual proficiency|mother tongue|first language|bilingual|mastery|bilingue|natif|native language|langue maternelle|maternelle|maternel|maitrise|nativo|nativa|lengua materna|materna|materno|lengua nativa" },
};

static const IntakeTerm stage_terms[] = {
  { "received",     NC_("stage", "Received"),     "new|registered|submitted|applied|pending|recu|recue|nouveau|nouvelle|enregistre|enregistree|en attente|depose|deposee|recibido|recibida|nuevo|nueva|registrado|registrada|pendiente" },
  { "screening",    NC_("stage", "Screening"),    "under review|in review|review|being screened|examen|a l'etude|en cours d'examen|verification|en evaluation|tri|en revision|revision|evaluacion|en evaluacion|en estudio" },
  { "shortlisted",  NC_("stage", "Shortlisted"),  "short list|shortlist|preselected|preselectionne|preselectionnee|preselection|liste restreinte|preseleccionado|preseleccionada|preseleccion|lista corta" },
  { "interview",    NC_("stage", "Interview"),    "interviewed|interviewing|to interview|entretien|en entretien|entrevue|entretien passe|entrevista|en entrevista|entrevistado|entrevistada" },
  { "offered",      NC_("stage", "Offered"),      "offer|offer sent|offer made|offre|offre envoyee|offre faite|propose|proposee|proposition|oferta|oferta enviada|ofrecido|ofrecida" },
  { "accepted",     NC_("stage", "Accepted"),     "selected|hired|admitted|offer accepted|accepte|acceptee|retenu|retenue|selectionne|selectionnee|admis|admise|offre acceptee|aceptado|aceptada|seleccionado|seleccionada|admitido|admitida" },
  { "on-board",     NC_("stage", "On board"),     "onboard|onboarded|started|active|current intern|intern|in office|en stage|en poste|en fonction|stage en cours|stagiaire|demarre|incorporado|incorporada|en practicas|en pasantia|activo|activa" },
  { "completed",    NC_("stage", "Completed"),    "complete|finished|done|ended|former intern|termine|terminee|acheve|achevee|fini|finie|stage termine|ancien stagiaire|finalizado|finalizada|terminado|terminada|completado|completada|concluido" },
  { "not-eligible", NC_("stage", "Not eligible"), "ineligible|non eligible|pas eligible|ineligible a|inadmissible|no elegible|inelegible|no apto|no apta" },
  { "not-selected", NC_("stage", "Not selected"), "rejected|refused|unsuccessful|turned down|regret|non retenu|non retenue|pas retenu|pas retenue|non selectionne|non selectionnee|rejete|rejetee|refuse|refusee|ecarte|ecartee|no seleccionado|no seleccionada|rechazado|rechazada|descartado|descartada" },
  { "declined",     NC_("stage", "Declined"),     "offer declined|declined the offer|declined by the applicant|decline|declinee|offre declinee|offre refusee|a decline|oferta rechazada|oferta declinada|declinado|declinada" },
  { "withdrawn",    NC_("stage", "Withdrawn"),    "withdrew|cancelled|canceled|dropped out|retire|retiree|desiste|desistee|desistement|annule|annulee|retirado|retirada|desistido|desistio|cancelado|cancelada" },
  { "left-early",   NC_("stage", "Left early"),   "ended early|terminated|interrupted|abandoned|parti avant la fin|partie avant la fin|parti avant terme|interrompu|interrompue|rompu|abandon|abandonne|salida anticipada|salio antes|interrumpido|interrumpida|abandono" },
};

static const IntakeTerm placement_state_terms[] = {
  { "coming",    NC_("state of an internship", "Coming"),       "upcoming|planned|to come|a venir|prevu|futur|por venir|previsto|futuro" },
  { "on-board",  NC_("state of an internship", "On board"),     "current|now|under way|en cours|present|en curso|actual|presente" },
  { "ended",     NC_("state of an internship", "Ended"),        "finished|over|past|termine|fini|passe|terminado|acabado|pasado" },
  { "not-begun", NC_("state of an internship", "Not taken up"), "cancelled|declined|withdrawn|annule|decline|non commence|cancelado|no empezado" },
};

static const IntakeTerm check_in_state_terms[] = {
  { "planned", NC_("state of a check-in", "Planned"), "to come|coming|a venir|prevu|previsto|por venir" },
  { "overdue", NC_("state of a check-in", "Overdue"), "late|missed|en retard|manque|atrasado|retrasado" },
  { "held",    NC_("state of a check-in", "Held"),    "done|took place|tenu|a eu lieu|fait|celebrado|realizado|hecho" },
};

static const IntakeTerm check_in_kind_terms[] = {
  { "regular",  NC_("kind of check-in", "Regular"),  "ordinary|routine|weekly|monthly|regulier|ordinaire|hebdomadaire|mensuel|ordinario|semanal|mensual" },
  { "mid-term", NC_("kind of check-in", "Mid-term"), "midterm|half way|a mi parcours|mi parcours|intermediaire|intermedio|a mitad" },
  { "final",    NC_("kind of check-in", "Final"),    "last|closing|end|fin|de fin|cloture|dernier|de cierre|ultimo" },
  { "other",    NC_("kind of check-in", "Other"),    "extra|special|autre|otro|extraordinario" },
};

static const IntakeTerm reached_terms[] = {
  { "yes",    NC_("objective reached", "Yes"),    "reached|fully|y|oui|o|atteint|entierement|si|s|alcanzado|totalmente" },
  { "partly", NC_("objective reached", "Partly"), "partially|in part|partiellement|en partie|parcialmente|en parte" },
  { "no",     NC_("objective reached", "No"),     "not reached|n|non|pas atteint|no alcanzado" },
};

static const IntakeTerm output_state_terms[] = {
  { "due",       NC_("state of an output", "To come"),   "due|planned|coming|a venir|prevu|por entregar|previsto" },
  { "overdue",   NC_("state of an output", "Overdue"),   "late|en retard|atrasado|retrasado" },
  { "delivered", NC_("state of an output", "Delivered"), "handed in|livre|remis|entregado" },
  { "validated", NC_("state of an output", "Validated"), "accepted|approved|valide|accepte|validado|aprobado" },
};

static const IntakeTerm evaluation_kind_terms[] = {
  { "mid-term", NC_("kind of evaluation", "Mid-term"), "midterm|half way|a mi parcours|mi parcours|intermediaire|intermedia|a mitad" },
  { "final",    NC_("kind of evaluation", "Final"),    "last|end|fin|de fin|finale|ultima" },
};

static const IntakeTerm rating_terms[] = {
  { "outstanding",    NC_("rating", "Outstanding"),       "excellent|exceptional|remarquable|exceptionnel|excelente|excepcional|sobresaliente" },
  { "good",           NC_("rating", "Good"),              "very good|above expectations|bon|bien|tres bien|bueno|muy bueno|notable" },
  { "satisfactory",   NC_("rating", "Satisfactory"),      "fair|meets expectations|satisfaisant|assez bien|satisfactorio|suficiente" },
  { "needs-work",     NC_("rating", "Needs improvement"), "below expectations|to improve|a ameliorer|insuffisant|por mejorar|insuficiente" },
  { "unsatisfactory", NC_("rating", "Unsatisfactory"),    "poor|failed|non satisfaisant|mauvais|insatisfactorio|deficiente" },
};

static const IntakeTerm modality_terms[] = {
  { "on-site", NC_("modality", "On site"), "in person|in office|office|at the office|face to face|presentiel|en presentiel|sur place|sur site|au bureau|presencial|en persona|en oficina|en la oficina" },
  { "remote",  NC_("modality", "Remote"),  "remotely|home based|home|online|virtual|from home|teletravail|a distance|distanciel|en ligne|virtuel|remoto|remota|a distancia|teletrabajo|en linea|desde casa" },
  { "hybrid",  NC_("modality", "Hybrid"),  "mixed|blended|hybride|mixte|hibrido|hibrida|mixto|mixta" },
};

static const IntakeTerm role_terms[] = {
  { "joint",     NC_("supervisor's role", "Joint"),     "joint supervisor|co supervisor|cosupervisor|conjoint|conjointe|co encadrant|coencadrant|co superviseur|cosuperviseur|conjunto|conjunta|supervisor conjunto|cotutor" },
  { "overall",   NC_("supervisor's role", "Overall"),   "overall supervisor|general|generale|superviseur general|supervision generale|supervisor general|principal" },
  { "direct",    NC_("supervisor's role", "Direct"),    "direct supervisor|day to day|first line|directe|superviseur direct|encadrant|directo|directa|supervisor directo|tutor" },
  { "alternate", NC_("supervisor's role", "Alternate"), "alternate supervisor|deputy|backup|substitute|suppleant|suppleante|remplacant|remplacante|suplente|sustituto|sustituta" },
};

static const IntakeTerm answer_terms[] = {
  { "eligible",       NC_("eligibility", "Eligible"),       "admissible|elegible|apto|apta" },
  { "not-eligible",   NC_("eligibility", "Not eligible"),   "ineligible|non eligible|pas eligible|no elegible|inelegible|no apto|no apta" },
  { "cannot-tell",    NC_("eligibility", "Cannot tell"),    "unknown|incomplete|indetermine|impossible a dire|inconnu|indeterminado|desconocido|no se puede determinar" },
  { "needs-a-person", NC_("eligibility", "Needs a person"), "to be decided|for a person|to review|a examiner|a decider|a juger|por decidir|a revisar|por revisar" },
};

static const IntakeTerm decision_terms[] = {
  { "eligible",     NC_("decision", "Eligible"),     "approved|admissible|approuve|elegible|apto|apta|aprobado" },
  { "not-eligible", NC_("decision", "Not eligible"), "ineligible|non eligible|pas eligible|no elegible|inelegible|no apto|no apta" },
  { "waived",       NC_("decision", "Waived"),       "waiver|exception|derogation|dispense|dispensa|exencion|excepcion" },
};

static const IntakeTerm look_again_terms[] = {
  { "look-again", NC_("decision", "Look again"), "review|a revoir|volver a ver" },
};

static const IntakeTerm refusal_terms[] = {
  { "not-eligible",    NC_("reason for leaving", "Not eligible"),                 "ineligible|non eligible|pas eligible|no elegible|inelegible|criteria not met|criteres non remplis|no cumple los requisitos" },
  { "incomplete",      NC_("reason for leaving", "Incomplete application"),       "missing documents|dossier incomplet|incomplet|candidature incomplete|documents manquants|pieces manquantes|candidatura incompleta|solicitud incompleta|incompleta|incompleto|faltan documentos" },
  { "late",            NC_("reason for leaving", "Received too late"),            "too late|after the deadline|hors delai|en retard|recu trop tard|recue trop tard|tardive|tardif|fuera de plazo|recibida demasiado tarde|tarde" },
  { "other-candidate", NC_("reason for leaving", "Another applicant was chosen"), "another candidate|better candidate|autre candidat|un autre candidat a ete retenu|autre candidature retenue|otro candidato|se eligio a otra persona" },
  { "no-place",        NC_("reason for leaving", "No place left"),                "no vacancy|full|no capacity|plus de place|pas de place|aucune place|complet|sin plazas|sin plaza|no quedan plazas" },
  { "no-answer",       NC_("reason for leaving", "No answer from the applicant"), "no response|no reply|did not answer|unreachable|pas de reponse|sans reponse|injoignable|sin respuesta|no respondio|no contesta" },
  { "own-choice",      NC_("reason for leaving", "Applicant's own choice"),       "personal reasons|withdrew|other offer|choix personnel|choix du candidat|raisons personnelles|decision propia|motivos personales|eleccion propia|eleccion del candidato" },
  { "other",           NC_("reason for leaving", "Other"),                        "autre|autre raison|autre motif|otro|otra|otro motivo|other reason" },
};

static const IntakeTerm document_terms[] = {
  { "cv",             NC_("document", "CV"),                    "curriculum|curriculum vitae|resume|p11|personal history form|hoja de vida" },
  { "letter",         NC_("document", "Motivation letter"),     "letter|cover letter|letter of motivation|lettre|lettre de motivation|carta|carta de motivacion|carta de presentacion" },
  { "degree",         NC_("document", "Degree or transcript"),  "degree|diploma|transcript|transcript of records|diplome|releve de notes|titulo|titulo universitario|expediente academico" },
  { "enrolment",      NC_("document", "Enrolment certificate"), "enrolment|enrollment|certificate of enrolment|proof of enrolment|school certificate|certificat de scolarite|attestation d inscription|certificat d inscription|certificado de matricula|matricula" },
  { "passport",       NC_("document", "Passport or identity card"), "passport|identity card|id card|id|passeport|carte d identite|carte nationale d identite|cni|pasaporte|documento de identidad|dni" },
  { "insurance",      NC_("document", "Insurance"),             "proof of insurance|medical insurance|health insurance|assurance|attestation d assurance|assurance maladie|seguro|seguro medico" },
  { "recommendation", NC_("document", "Recommendation"),        "letter of recommendation|recommendation letter|reference|reference letter|lettre de recommandation|recommandation|carta de recomendacion|recomendacion|referencia" },
  { "other",          NC_("document", "Other document"),        "other|autre|autre document|otro|otro documento" },
};

static const IntakeTerm document_state_terms[] = {
  { "asked-for", NC_("state of a document", "Asked for"), "requested|asked|demande|demandee|a fournir|pedido|pedida|solicitado|solicitada" },
  { "received",  NC_("state of a document", "Received"),  "in|recu|recue|recibido|recibida" },
  { "accepted",  NC_("state of a document", "Accepted"),  "valid|verified|accepte|acceptee|valide|validee|aceptado|aceptada|valido|valida" },
  { "refused",   NC_("state of a document", "Refused"),   "rejected|not valid|refuse|refusee|rejete|rejetee|rechazado|rechazada" },
};
/* clang-format on */

VOCABULARY (sex, "sex");
VOCABULARY (yes_no, "answer to a question");
VOCABULARY (study_level, "level of study");
VOCABULARY (study_status, "study status");
VOCABULARY (basis, "basis of an application");
VOCABULARY (relation, "relation");
VOCABULARY (language, "language");
VOCABULARY (proficiency, "proficiency");
VOCABULARY (stage, "stage");
VOCABULARY (placement_state, "state of an internship");
VOCABULARY (check_in_state, "state of a check-in");
VOCABULARY (check_in_kind, "kind of check-in");
VOCABULARY (reached, "objective reached");
VOCABULARY (output_state, "state of an output");
VOCABULARY (evaluation_kind, "kind of evaluation");
VOCABULARY (rating, "rating");
VOCABULARY (modality, "modality");
VOCABULARY (role, "supervisor's role");
VOCABULARY (answer, "eligibility");
VOCABULARY (decision, "decision");
VOCABULARY (look_again, "decision");
VOCABULARY (refusal, "reason for leaving");
VOCABULARY (document, "document");
VOCABULARY (document_state, "state of a document");

static IntakeLookup *
build_lookup (const IntakeVocabulary *vocabulary)
{
  IntakeLookup      *lookup = intake_lookup_new ();
  const char *const *codes = intake_language_codes ();

  /* Ids win over labels and labels over synonyms, though the tables are kept free of such conflicts by a test. */
  for (guint i = 0; i < vocabulary->n_terms; i++)
    intake_lookup_add (lookup, vocabulary->terms[i].id, &vocabulary->terms[i]);

  for (guint i = 0; i < vocabulary->n_terms; i++)
    for (guint j = 0; codes[j] != NULL; j++)
      intake_lookup_add (lookup,
                         intake_language_translate_context (intake_language_find (codes[j]), vocabulary->context, vocabulary->terms[i].label),
                         &vocabulary->terms[i]);

  for (guint i = 0; i < vocabulary->n_terms; i++)
    intake_lookup_add (lookup, vocabulary->terms[i].synonyms, &vocabulary->terms[i]);

  return lookup;
}

static const IntakeLookup *
get_lookup (const IntakeVocabulary *vocabulary)
{
  static GMutex      mutex;
  static GHashTable *lookups = NULL; /* vocabulary → its lookup, kept for good */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  IntakeLookup *lookup;

  if (lookups == NULL)
    lookups = g_hash_table_new (NULL, NULL);

  lookup = g_hash_table_lookup (lookups, vocabulary);
  if (lookup == NULL)
    {
      lookup = build_lookup (vocabulary);
      g_hash_table_insert (lookups, (gpointer)vocabulary, lookup);
    }

  return lookup;
}

const IntakeTerm *
intake_vocabulary_find (const IntakeVocabulary *vocabulary,
                        const char             *id)
{
  g_return_val_if_fail (vocabulary != NULL, NULL);

  if (id == NULL)
    return NULL;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (vocabulary->terms[i].id, id) == 0)
      return &vocabulary->terms[i];

  return NULL;
}

const IntakeTerm *
intake_vocabulary_match (const IntakeVocabulary *vocabulary,
                         const char             *text)
{
  g_return_val_if_fail (vocabulary != NULL, NULL);

  return intake_lookup_find (get_lookup (vocabulary), text);
}

const char *
intake_vocabulary_label (const IntakeVocabulary *vocabulary,
                         const char             *id,
                         const IntakeLanguage   *language)
{
  const IntakeTerm *term;

  g_return_val_if_fail (vocabulary != NULL, id);
  g_return_val_if_fail (language != NULL, id);

  term = intake_vocabulary_find (vocabulary, id);
  if (term == NULL)
    return id;

  return intake_language_translate_context (language, vocabulary->context, term->label);
}

char *
intake_vocabulary_dup_choices (const IntakeVocabulary *vocabulary,
                               const IntakeLanguage   *language)
{
  GString *choices = g_string_new (NULL);

  g_return_val_if_fail (vocabulary != NULL, g_string_free (choices, FALSE));
  g_return_val_if_fail (language != NULL, g_string_free (choices, FALSE));

  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      if (i > 0)
        g_string_append (choices, ", ");
      g_string_append (choices, intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, language));
    }

  return g_string_free (choices, FALSE);
}
