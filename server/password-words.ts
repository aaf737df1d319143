/**
 * What carries no password, in letters without accents (OWASP ASVS 5.0, 6.1.2 and 6.2.11): what anybody would try who
 * knows where they are, and what passwords that leaked are made of. A password may hold them; what is left must suffice.
 */

/** Words of this place, in both languages. */
export const wordsOfThisPlace: readonly string[] = (
  "followthrough tracker tracking rastreador seguimiento commitment commitments compromiso compromisos promise promises promesa promesas "
  + "obligation obligacion status estado evidence prueba pruebas source fuente document documento record registro policy politica "
  + "government gobierno secretary secretaria ministry ministerio agency agencia embassy embajada consulate consulado president presidente presidency presidencia "
  + "summit cumbre agreement acuerdo treaty tratado dialogue dialogo border frontera migration migracion security seguridad trade comercio "
  + "fentanyl fentanilo unitedstates usa eeuu estadosunidos mexico mexican mexicano american americano usmex northamerica norteamerica washington "
  + "editor editora editorial newsroom redaccion reviewer revisor revisora contributor colaborador administrator administrador administradora desk mesa journalist periodista"
).split(" ");

/** What leaked passwords are made of: words for passwords, affection, names, teams, seasons, days. */
export const wordsOfLeaks: readonly string[] = (
  "password passwort passwd pass contrasena clave secreto secret letmein welcome bienvenido bienvenida changeme default login access acceso admin root user usuario guest test testing temp master "
  + "iloveyou loveyou love tequiero teamo amor corazon forever siempre angel babygirl sweetheart hello hola dragon monkey shadow sunshine princess princesa superman batman spiderman ninja killer hunter "
  + "starwars pokemon naruto matrix computer internet google facebook instagram youtube samsung iphone android windows microsoft "
  + "football futbol soccer baseball basketball hockey chivas cruzazul pumas tigres barcelona realmadrid liverpool chelsea arsenal yankees cowboys "
  + "michael michelle jordan jennifer daniel daniela jessica charlie ashley andrew andrea thomas robert joshua matthew nicole anthony william elizabeth "
  + "maria jose guadalupe carlos miguel alejandro alejandra fernando fernanda francisco juan luis jesus sofia valentina isabella santiago sebastian roberto ricardo "
  + "january february march april june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
  + "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo "
  + "summer winter spring autumn verano invierno primavera otono freedom libertad america family familia money dinero whatever nothing trustno correct horse battery staple"
).split(" ");

/** Rows of keys, letters and figures; three and more that follow each other in one of them, either way. */
export const rowsOfKeys: readonly string[] = ["qwertyuiop", "asdfghjklñ", "asdfghjkl;'", "zxcvbnm,./", "1234567890", "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "abcdefghijklmnopqrstuvwxyz", "01234567890123456789"];
