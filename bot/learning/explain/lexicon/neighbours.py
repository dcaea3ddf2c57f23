"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -20 A -19 N -40 Ns 12 V -35 Ved -10 Ving -18 Vs -19 Xed -8 Xing -11 a -21 as -10 at -12
# first -11 for -23 i -15 in -17 it -18 like -8 my -8 not -8 on -17 only -8 or 19 set -10 that -8
# the -17 to -15 until 11 very -8 was -12 we -8 were 11 with 10 without 8 you -18 | 8
A N 10 Ns 13 V -28 Ved -27 Ven -12 Vs -14 a -43 about -14 actually -15 after -25 all -12
A already -9 also -11 an -8 are -21 be -25 between -12 but -10 can -22 do -21 does -26 every -13
A for 12 from -20 get -25 has -11 have -11 how -10 i -23 it -18 just -22 keep -22 keeps -18
A later -13 let -10 lets -11 like -10 make -15 makes -17 mean -13 means -11 more -11 most -10
A much -13 must -18 my -18 not -30 on 10 once -11 one 9 only -22 or -19 other -10 out -17 over -8
A own -20 put -24 same -16 set -19 should -12 some -8 stay -18 still -11 than 13 that -14 the -21
A them -28 then -24 these -16 they -10 this -20 too 8 up -8 use -18 very -15 was -12 were -8
A what -15 which -16 with -21 without -8 you -26 your -16
N Ven -13 Ving -22 Xen -15 Xing -14 Xly -10 a -25 about 13 after -10 again -19 all -23 already 11
N an -17 any -17 because -19 been -8 being -10 can 14 do -14 each -13 few -15 first -11 get -21
N gets 16 had -13 has 15 how 8 if -18 is 14 it -15 its -11 just 9 keep -21 later -13 let -15
N like 10 make -20 means 10 much -15 my -22 no -10 not -12 now -8 of 11 once -12 or -9 own -23
N put -23 set -17 should 11 since -15 some -19 stays 13 than 9 the -29 their -11 them -20
N then -15 they -23 this -20 those -12 up -15 use -23 was 11 we -11 where 11 which 14 why -10
N will 8 without -13 you -10 your -23
Ns A -9 N -13 Ns -19 Ving -31 Vs -12 Xed -8 Xen -14 Xs -17 a -21 after -15 all -19 and 11 are 21
Ns as 9 can 12 could 8 definitely 11 do 14 each -14 exactly 8 few -17 from 13 get 13 gets -12
Ns has -21 his 11 how -11 i -12 it -11 its -22 just -9 keep 8 keeps -8 means 11 more -19 must 16
Ns my -18 no -14 not -12 of 12 or 17 out -13 over -13 own -19 put -15 same -10 set -24 some -15
Ns stay 21 still 13 such 11 the -19 them -25 then -10 these -11 this -19 those -13 up -11 were 8
Ns when -9 why -15 will 12 without 8 your -23
V # -11 A -10 N -8 Ns -13 V -15 Ved -35 Ven -14 Ving -14 Xed -13 Xing 9 a 11 actually -12
V again 15 all 10 also -12 an 12 any 21 are -15 be -13 before 9 being -8 by 8 can -21 certain 16
V do -33 does -23 during 13 each -13 even -8 every -11 from 9 get -19 gets -15 got -10 had -13
V have -20 he -8 her 8 his 11 how -15 if -18 into 8 it 11 its 13 keep -15 keeps -12 let -17
V make -16 may -8 maybe 9 me 8 mean -17 means -18 most 8 next -8 no -17 not -30 on 10 or -10
V out 11 over 14 own -11 put -23 really -11 same -12 set -29 should -11 stay -10 still -13
V than -14 the 10 their 11 them 16 then -33 there -24 these 15 they -12 those 16 through 10
V too 11 until 8 up 10 use -18 very -11 was -13 were -8 what 16 where -8 will -10 with 9
V would -22 you -11
Ved # -13 V -21 Ved -24 Ving -28 Vs -25 Xed -14 Xly 9 after -10 again 16 already 10 any 11
Ved are -21 at 16 be -15 because -15 before 24 being -8 but -12 by 15 can -16 does -8 every -8
Ved few -8 for 9 from 13 get -8 has -11 have -11 i -17 if -12 in 13 is -27 it -18 its -12 keep -8
Ved my 8 no -18 not -29 of -19 on 12 one 8 rather 8 set -13 than -8 the -13 their -12 then -12
Ved there -12 they -13 this -11 to 14 too 11 until 11 up 17 was -10 we -11 what -11 would -8
Ved you -24
Ven N -12 Ns -12 V -16 X -11 Xs 9 a 8 by 8 is -10 out 11 up 13 while 8 | 10
Ving # -13 A -15 N 9 V -11 Ved -18 Ving -22 Vs 9 X -9 Xed -18 Xing -16 after -18 also -10 are -25
Ving as -10 be -17 before -11 being -8 both -17 by -14 could 8 do -17 does 15 during -12 even 8
Ving exactly 8 few -14 get -15 gets 11 has -14 have -11 his 8 i -13 if 14 in -9 is 12 its -10
Ving just -13 keeps 19 lets 16 make -15 makes 15 means 14 not -20 one 14 or -8 out -10 own -10
Ving put -8 since -10 so -14 some -12 still -8 than -11 that -25 the -9 their -13 then -18
Ving these -13 this -15 to -20 use -8 uses 11 very -13 what -20 where 11 which -14 why -21
Ving with 10 your -17
Vly | 11
Vs N -16 Ns -8 V -28 Ved -8 Ving -13 Vs -13 X 13 Xed -8 Xly -11 a 9 actually -11 after 10 again 9
Vs already -16 and -12 are -18 as 9 be -12 before -11 but -15 can -10 does -17 even 11 few -14
Vs get -14 how 11 i -17 if 13 in 11 into 11 is -11 its 8 just 8 keep -8 keeps -8 later -16
Vs mean -10 means -8 much 11 must -11 not -12 out 19 over 10 set -18 since -8 so -10 than -8
Vs that -8 them 13 then -19 there -8 these -8 they -16 this -8 through 11 until -8 up 12 was -13
Vs we -11 what 9 will 8 with 11 would -10
X # -14 N -8 Xen -18 a -8 about 11 actually 11 after -18 also -8 any -13 are -9 basically -8
X be -24 being -8 but -10 course -8 did -12 do -33 does 10 even -8 exactly 9 few -18 first -21
X from -12 gets -8 have -11 he -12 here -11 how 8 i -8 just -13 keep -18 keeps -19 let -14
X make -17 may 11 mean -12 means -18 much -15 my -18 next -8 now 11 of 8 once -16 other -14
X own -15 put -8 really -13 same -16 stay -8 still -12 than -8 then -16 there -8 up -19 we -20
X which -8 who 17 will -12 would -15
Xed # -10 A -12 Ns 14 V -22 Ved -10 Vs -14 X -11 Xs -12 about 11 again 16 all 8 any 11 are -8
Xed as 11 before 8 both 13 by 16 like -8 not -14 of -11 on -8 out 16 so -10 the -11 this 8 to 10
Xed when 11 why 11 with 8 you -17
Xen A -10 N -14 Ns 24 V -15 X -14 a -8 in 8 not -8 on -10 or 11 the -12 you 14
Xing # 12 N -11 Ns -25 V -18 Ving -15 Xing -10 Xly 8 about 11 are 11 at 10 but 8 do -15 does -8
Xing gets 14 if 8 in 10 is 18 it -11 its -10 later 11 like 17 no -8 not -17 out 11 the -10
Xing them -10 then -8 up 11 very 8 with 16 would 8
Xly A -13 N -15 Ns -13 and -14 any 11 it -14 made 11 so -10 to 9 use 8 you -8 | 13
Xs # -12 A -11 N -10 V -11 Xed -14 a -10 again -16 already 10 are 12 at -8 be -11 because 14
Xs but -10 does 13 each -10 first -8 has -11 into 8 it -8 just -8 later -11 lets 9 makes -8
Xs means -10 much 11 of 17 on 12 one -14 only 10 or -8 other 8 own -17 really 11 then -12
Xs they -11 this -13 up 10 was -10 we -11 were -8 what 16 why 8
a # -9 A 18 N 10 Ns -35 V -19 Ved -10 Vs -26 Xen 8 a -30 after -12 again -13 all -10 already -10
a and -34 are -18 as -10 at -15 be -12 because -16 before -8 by -10 can -14 do -22 each -8 few 24
a first -12 for -19 from -20 get -11 has -17 i -25 if -10 in -22 is -24 it -33 its -17 just -10
a keep -11 later -10 like -14 makes -13 more -8 much 19 my -13 no -15 not -26 of -26 on -24
a one -21 only -13 or -8 own -16 put -15 really 13 same -10 set -15 since -8 so -22 stays -11
a than -12 that -24 the -38 them -10 then -18 there -15 these -8 this -10 to -26 up -13 use -11
a very 16 was -13 what -15 when -13 while 14 why -8 with -28 would -14 you -27 your -20 | -29
about # 13 A -14 V -11 Ving 8 X -14 Xing 11 his 11 the 11 them 11 this 11 your 13
actually Vs -8 X -12 after 11 do 8 it 8 no 16 you 13 | -15
after A -25 N -25 Ns -15 V -14 Ved -11 Ving 23 Vs -16 Xs -11 again -8 and -8 do -11 i 15 is -10
after put -8 some 11 that 27 then -8 this 17 to -17 we 8 with -10 you 13 | -8
again A -18 N -27 Ns -27 V -13 Ved -12 Ving -22 Vs -22 X -20 a -11 after 17 again -8 and 10
again be -14 because 11 can -14 do -12 for 17 from 8 get -11 i -11 in 11 it -16 just -10
again means -10 not -18 of -11 set -12 that -10 the -8 them -10 then -10 they -15 to -14 with 13
again you -15 | 13
all N -11 V -20 Ved -8 Ving -15 Vs -13 Xly 11 a -14 by 8 his 11 i -10 its 24 my 11 not -8 of 20
all the 10 there 16 these 11 to -13
already # -8 N -8 Ns -20 V 8 Ved 20 Ven 11 Ving -10 a -10 at 11 by 11 does -8 from -13 has 15
already it -17 not -11 of -8 one -11 so -10 to -8 with -8 you -12 | 8
also Vs 8 after 11 do 11 is 8 means 11 with 8 you 8 | -19
am Ving 17 X -8 only 11
an N 16 Ns -11 Vs -8 Xed 11 Xing 11 and 8 of -10 own 8 | -19
and A -17 N -17 Ns -9 V 12 Xen -10 Xly -13 again -19 already -15 an -10 and -30 at 8 be -14
and before -12 both 10 but -8 can -19 during -8 each -10 few -14 first -18 for -13 get -11 gets 8
and got 8 have -12 i 11 is -10 it 8 keep 19 later 18 let 19 like -12 made -8 mean -8 means -14
and most 16 much -8 must 9 not -14 of -25 on -12 once -10 or -12 over -12 own -13 put 9 since 12
and some -11 still -10 their 16 them -22 then 13 there 10 these 11 those -10 to -8 typically 8
and up -11 use 15 uses 8 usually 11 very -10 we 10 what -10 why 16 with -9 would -12 you 11 | -42
any A 9 N 12 Ved -8 Ving -8 Xs 13 and -11 do -8 it -12 more 21 not -15 other 11 the -10 you -8
any | -21
are Ns -19 V 8 Ved 17 Ving 10 Vs -21 Xed 11 a -14 after -10 again -12 already 19 and -10 any -8
are are -16 at -8 can -8 do -13 does -8 first -8 for -15 in -14 is -11 it -18 just 8 means -12
are no -10 not 22 on -8 one -10 only -12 pretty 8 put 11 so -11 still 16 that -13 their -8
are them -12 then -8 there 13 they -15 this -10 we -12 when -8 with -10 you -15 | -8
as N -18 Ns -17 V -17 Ved -8 Ving -10 Vs -8 a 11 and -10 are -11 as -11 before 11 for -10 from 11
as it 21 much 13 my 11 not 15 the -18 they 27 with -14 you 8 | -28
at # 21 N -18 Ns -19 V -26 Ved -10 Ving -18 Vs -15 Xing 8 Xs -8 a 17 all 27 and -17 any 8 are -8
at but -8 each 11 every 11 first 25 for -8 from -8 get -8 i -13 is -14 it -14 later -8 no -10
at not -15 of -12 on -8 once 8 set -12 so -8 that -10 the 15 this 13 to -11 | -34
basically V 8 X -12 it 11 what 8 you 13
be N -10 Ns -22 Ved 23 Ving -15 Vs -11 X 8 Xed 26 Xs -8 again -10 and -10 can -8 do -12 is -8
be it -12 much 8 my -8 not -12 set 11 so -12 the -22 | -19
because Ns -19 V -17 Ved -8 Vs -13 Xing 8 Xs -8 and -15 have -8 he 11 if 8 in 8 is -14 it 12
because just 11 most 8 not -13 of 17 one -10 the 13 there 11 they 8 to -11 we 11 would -8 | -27
been V 9 Ved 11
before A -20 N -18 Ns -12 V -9 Ved -10 and 10 gets 11 so -13 stays 11 that -8 to -8 you 12 | 12
being Ved 17 Ven 11 from -8 | -16
between you 8 | 8
both A 8 Ns -8 Ving -13 X 12 Xs 13 and -15 for 11 had 11 means -10 | -10
but # -8 A -12 N -16 Ns -20 V -8 Vs -15 Xs -8 actually 11 after 11 and -15 he 8 is -13 it 12
but just 8 mostly 11 my 8 no 8 only 8 please 11 that 11 then 8 this 13 with 22 without 11 you 13
but | -25
by Ns -10 V -20 Ved -10 Ving 17 Vs -16 X 10 Xed -10 Xen 8 all 8 is -8 of -8 on -11 the 15 to -10
by with 14 you -12 your -10 | -27
can A -23 N -23 Ns -22 V 18 Ved -10 Ving -18 Vs -10 Xly 8 Xs -11 a -18 already 9 and -19 are -8
can be 28 from -10 get 21 i 9 in -8 is -15 it -11 make 11 not 11 so -8 the -17 to -12 use 8
can you -11 | -16
certain Ns 11
could not 16
course Ved 8 and 11 you 8
definitely Vs 8
did in 11 not 11 that 11 this 16 | -13
do A -23 N -31 Ns -30 Ving -9 Vs -16 X -19 Xing 13 Xs -19 a -22 and -22 at 9 because 13 but -8
do do -17 does -8 each -8 for -10 have -11 in -8 just -8 much -8 no -11 not 24 of -12 one -8
do only -11 put -8 set -12 the -9 them -11 they -10 to -18 what -10 when -8 with 8 your -8
does A -24 N -21 Ns -17 V -10 Ved -12 Ving -8 Vs -16 again -8 and -8 are -8 does -11 from -11
does get -8 in -10 its 13 keep -10 not 24 on -8 so -8 that -8 the -18 to -11 | -20
during N -10 Ving 25 are -8 not -10 | -14
each A -14 N 18 V -12 Ving -8 of 13 the -11
even # 11 more 8 with 13 | -8
every N 24 Ns -10 V -10 X -13 one 11 the -10 | -17
exactly as 22 those 8 | -8
few A -21 Ns 20 Ved -12 Ving -11 Vs -8 Xed 17 Xs -15 a -11 and -13 are 8 for -13 is -8 more 16
few not -11 of 14 on -8 that -11 the -17 | -24
finally make 11 one 11
first A -14 Ved -15 Xing 11 Xs -13 a -16 at -12 i 8 just -8 not -8 of 8 on -10 one 19 only 11
first so 17 that -8 the -13 then -8 we 11 while 11 you 14
for Ns -16 V -8 Ved -15 Vs -24 Xly -10 a 12 again -12 all 21 and -14 any 11 are -8 at -12 but -10
for each 16 every 14 for -21 had -8 have -8 his 11 i -23 in -18 is -17 just -8 later -10 like 8
for maybe 13 me 11 most 11 my 22 no -8 of -15 on -12 one 10 only -15 our 13 own -11 set -10
for so -15 some 21 the 18 then -11 these 11 this 17 those 14 we -14 with -19 your 25 | -24
from Ns -17 V -29 Vs -21 X 12 Xing 14 and -20 are -8 because -10 before 14 being 19 but -10
from can -11 do -8 does -8 few -12 from -12 get -10 i -8 is -15 it -21 more -8 not -18 of -13
from other 8 so -14 than -10 that -12 the 10 them -10 there 14 to -21 we -10 with -13 you -14
from | -35
generally Vs 11
get N -25 Ns -18 Ved 23 Ving -11 Vs 13 X 8 Xed 8 Xs 10 a 9 any 11 does -8 from 8 is -13 no 11
get not -16 that -13 them 8 there 8 to -8 | -18
gets A 16 N -19 Ns -12 V -14 Ved 20 Ven 11 Ving -14 Vs -8 X -20 and -8 by 16 is -11 it -11
gets just 11 only 11 really 11 so -8 | -25
got # 11 N 8 Xed 11 Xing 8 Xly 8 about 11 and -10 from 11 its 11 most 11 the -8 this 11 | -13
had # 17 A -8 Ns -8 V -11 Ved 8 a 8 and -10 one 11 set 11 that -8 this 11 to 19 we -10 | -17
has # -8 A 10 Ns -15 Ved 14 Ven 13 Ving -15 Xed 11 Xs -14 again -8 already 19 and -19 any 8
has been 21 for -10 got 9 in -11 is -11 it -9 no 17 not 11 of -13 one -8 so -11 that -14 to 14
has what -8 you -13 | -30
have N -10 V -19 Ved 19 Ving -10 Vs -10 X -14 Xs 10 a 8 already 11 and -16 can -12 do -11 few 21
have i -8 in -8 is -12 maybe 11 more 11 much 8 of -8 one 8 so -8 this 8 to 24 you -15 | -10
he A -8 V 8 Ved 13 can 8 did 8 have 8 will 11 | -12
her X -10 what 11 your 11
here a 11 you 11
his Ns 16 X 13 course 11 | -8
how Ns -10 V -12 and -8 do 13 they 11 to 16 you 17 | -18
i # -17 A -18 N -21 Ns -29 V 15 Ving -20 Vs -16 Xed 16 Xing -8 Xly 11 a -23 after -12 again -13
i am 17 and -26 are -11 at -11 can 8 could 11 did 17 do 17 first -11 for -18 from -8 get 9 got 13
i had 13 have 15 i -28 in -14 is -18 it -20 its -8 just 8 make 23 mean 27 my -19 of -15 on -15
i once 13 one -11 put 23 same -8 set 22 so -18 some -10 that -18 the -32 them -15 to -21
i usually 11 will 16 with -16 would 23 you -11 | -42
if A -12 N -19 V -17 Ving -8 X -19 Xs -8 a 13 and -11 i 13 there 16 you 23 | -22
in # -18 N 10 Ns -17 V -14 Ved -18 Vs -23 X 8 Xen 11 Xing -13 again -11 all -8 an 16 and -26
in are -14 because -8 before -11 between 17 do -8 each 14 every 19 first 8 for -18 from -13 i -15
in in -19 is -10 like -8 means -15 more -8 most 11 my 16 not -14 of -14 on -14 put -8 same -8
in so -15 the 13 there 11 they -10 this 9 to -17 was -11 what -17 when -10 why -10 with -16
in you -11 your 10 | -23
into my 11 the 11
is A 11 N -27 Ns -31 Ved 12 Vs -25 Xed 15 Xly -8 Xs -10 actually 11 after -10 again -10 all -8
is also 11 and -9 are -13 as 8 at -16 be -8 because -12 being 8 but -11 by -8 do -12 does -8
is few -10 first -8 from -22 gets -11 has -14 have -10 how 11 if -12 is -28 it -31 its -11
is like 10 more 9 mostly 8 no 12 not 15 of -20 on -15 own -8 same -12 set 12 simply 8 so -10
is still 24 than -8 that 8 then -15 they -14 too 11 usually 11 very 8 when 9 where 16 while -8
is why 8 will -8 with -12 you -23 | -11
it # -8 N -42 Ns -22 Ving -32 Vs 16 Xing -17 Xs 11 a -9 after -12 again 9 all 8 also 11 an -8
it any -12 are -19 as -14 because -15 before -14 but -10 do -23 does 18 each -10 gets 11 got 16
it has 18 in -11 is 13 it -36 its -16 keeps 12 let -10 like 16 means 15 more -15 must 13 no -18
it of -26 on -12 one -15 only 14 own -12 put -10 set -18 should 8 simply 8 stays 13 still -8
it than -12 that -25 the -13 they -14 this -10 to 8 typically 11 usually 8 was 21 we -12 what -20
it which -8 why -8 would 8 you -16 your -15
its # -8 Ns 25 V -14 Ved -13 Vs -10 Xs -8 a -18 and -19 for -8 it -15 later -8 so -8 that -12
its the -22 them -13 then -11 to -11 with -12 you -13 | -33
just # 9 N -19 Ns -20 V 15 Ving -8 Xly 8 and -15 as 19 is -11 like 16 make 11 my 8 on -10 set 8
just that 11 the 13 to -12 you -16 | -29
keep V -18 Ving 16 X -18 a 8 and -13 being 11 not -12 on 9 the 15 their 13 those 11 to -13
keep with -10 | -27
keeps V -15 Ving -8 and -11 it -8 its 11 the 21 they -10 what 19 when -8 | -23
later N -13 Ns -20 Ving -8 Vs 13 do -8 for -8 in -8 its -11 on 8 put 11 set 12 the -16 them -8
later then -11 they 8 to 13 you 20
let A -10 N -10 Ns -13 V -21 Xing 8 a 13 and -8 has -8 it 19 its 11 me 11 my 11 only 8 that 11
let the 10 them 11 this 11 with -8 you -12 | -18
lets A -11 N -8 Ns -8 V -10 it 11 the 16 them 13 those 11 you 11 | -16
like # 18 A -17 N 9 V -20 Xing 14 a 10 all 11 and -17 any 13 are -8 has -8 i -8 is -15 it -12
like keep 11 so -8 that 14 they 11 this 22 what -10 when 11 you -15 your -8 | -9
made Xs 11 a 11 by 8 it 8
make V -8 Xing 11 all 11 an 11 and -13 do 8 i -11 it 17 not -8 some 11 the 16 them 11 you -8
make | -22
makes N -15 V -12 Ved -10 Vs -12 a -8 again -8 and -10 one 11 that 11 the 13 them 20 | -22
may V 9 do 11 get 11 not 11 use 11 | -11
maybe # 13 V -8 Xen 16 a 11 the 11 | -13
me V 8 a 14 and -8 to 11
mean A 8 N -8 Ns -8 V -13 X -14 Xs -8 i -11 if 11 it -8 just 11 that 11 the 10 they 11
means N -12 Ns -19 V -17 Ved -12 X -16 Xing 11 and -8 are -8 in -8 its 11 means -8 no 11 not -14
means of -10 that 19 the 10 their 8 they 15 to -8 we 11 you 10 your 11
might X 11
more A 14 N 10 Ns 8 V -25 Ved 8 Ving -17 Vly 11 Vs -11 Xly 11 Xs -11 a -11 after 8 by 8 from -11
more have -10 i -10 is -15 it -20 more -11 not -15 or 8 since 8 so -10 than 8 the -17 to 8
more with 14 you -10
most Vs 8 and -8 of 21
mostly A 16 X -10 i 11 you 11
much A 11 N 10 V -14 Ving -8 Vs -12 Xed 11 a -10 more 8
must A -14 N -15 Ns -8 Vs -8 and -8 be 13 keep 11 not 23 one 8 the -10 to 11 you -13 | -22
my N 18 Ns 8 V -10 Ved -10 Ving -14 X 9 Xing -8 a -17 and -19 for -8 i -16 in -10 it -10 my -8
my on -11 one -10 other 11 own 24 so -11 the -19 these 11 to -10 with -10 | -31
next V -8 Vs 8 i 8 make 11 the 8 you 11 | -12
no Ved 10 Ving 8 Vs 13 X 9 Xing -8 a -10 again -8 and -16 do -10 for -10 is -12 it -18 not -14
no on -11 put -10 set -8 so -8 the -21 to -19
not N -26 Ns -24 V 19 Ved 16 Ven 17 Ving -11 Vs -15 Xed 11 Xing -18 Xs -10 a -11 after -11
not again -17 already -11 and -21 are -19 at -11 be 25 because -10 before -11 but -12 by -8
not can -12 do -8 does -22 each -8 first -11 from -16 get 18 has -15 have 17 i -14 is -28 it -31
not just 9 keep 13 let 13 like 8 make 17 means -11 more 13 must -8 no -15 not -25 of -18 on -18
not one -13 really 13 set 10 some -8 that -11 the -17 them -10 then -11 there -8 they -14
not this -11 what -15 when -14 with -17 you -27 your -10 | -23
now N 8 X -10 i 11 so 8 with 11
of # 12 Ns 9 V -21 Ved -18 Ven -8 Ving 9 Vs -11 X -8 Xing -14 a 8 again -11 already -11 and -27
of are -13 at -8 because -13 course 19 do -13 every 11 for -18 get -10 has -14 have -8 i -16
of in -14 is -19 its 9 my 16 not -20 of -15 on -15 only -10 over 11 put -8 set -10 so -19 some 8
of the 13 them 19 then -8 there -11 these 13 this 12 to -22 we -11 what 13 with -15 you -22 | -24
on N -15 Ns -20 V -26 Ved -23 Vs -23 Xed -10 Xen 16 Xing 9 Xly 11 after -11 again 22 and -9
on at -10 be -8 can -10 do -14 each 16 every 16 first -11 for 12 from -13 get -10 i -18 is -15
on it 11 keep -10 later -10 like -10 make -10 my 13 no -12 not -19 of -16 on -16 once 8 only -11
on over -11 put -11 set -14 so -15 some -10 that -13 the 14 them 9 then -16 there -12 what -10
on with 15 would -10 you -10 your 13
once N -15 Vs -8 X -13 a -10 again 11 did 11 from 8 i 11 it 8 more 29 that 11 they 11 to -10
once you -8 | -23
one # -10 A -12 Ving -17 Vs 17 X -8 Xing 13 Xly 16 a -21 at -8 because -8 by -10 from 27 has 8
one it -13 keeps 11 lets 11 may 11 more 8 not -12 one -15 that 8 the -8 those 11 to -12 when 11
one with 9
only # 9 A -8 N -13 Ns -9 Ving -12 X -9 Xing 11 a 9 and -15 does 8 few 11 for -12 got 16 had 19
only have 22 i -12 is -14 it -11 means 11 my 13 not -10 of -8 on -13 once 8 own 11 the 15
only this -11 with -10 you -15
or A -20 N -17 V -9 Ving -11 X 11 Xing 13 Xs -11 actually 11 and -8 for -10 it 8 no 13 not -11
or only 8 rather 17 really 11 so 24 the -10 you -10 | -25
other A -8 N 15 V 10 Xs 11 the -10 | -17
our N 17 Ving -10 X 11 own 16 | -14
out Ns -8 V -11 as 8 from 8 is -10 of 9 on 11 that -8 the 8 what 8 with 9
over A -8 N 12 Ns -13 V -15 and -12 each -8 it 11 the 15 them 13
own N 20 Ns 16 V -25 Ved -12 Ving -15 X -9 Xing -8 Xs 12 and -16 are -8 can -11 in -10 it -12
own later -8 put -10 set 16 the -15 to -10 with -8 you -8 your -11 | -15
please V 8 with 11 | 9
put N -20 Ns -17 V -20 Vs 21 Xs -8 a 18 after -8 and -17 i -14 in 11 its -10 my 8 on 8 one 8
put that -14 the -8 them 8 to -8 you -8 your 19 | -17
rather V -8 do 8 it 8 no 8 than 11 use 8
really A 19 Ns -8 V -12 for -8 no 11 really 11 stay 8 the -8
same A -15 N -8 V -13 X 9 a -8 after 16 an 11 and -8 as 11 here 11 in 11 is -8 one -8 that -10
same the -10 we 11
set # -8 A 8 Ns -21 V -11 Ved -11 Ving -19 Vs 21 Xs -13 a -13 again -10 and -20 can 8 do -12
set it 20 its 13 not -14 of 9 on -17 or 8 set -15 so -8 that -12 them 8 then -15 very 11 with -14
set you -18 | -14
she Vs 11 gets 11 has 8
should A -10 N -12 V -12 at -8 be 19 get 8 i 11 not 19 really 8 the -8 | -18
simply N -8 V 11 X 11 what 8
since N -12 V -11 a 11 i 16 my 11 of -10 the 9 to -10 you 15 | -19
so N -9 Ns -15 V -12 Ved -22 Ving -8 Vs -23 Xed -10 Xly 13 again -11 already -11 and -23 are -12
so as 8 at -11 basically 8 because -10 by -8 do -15 each 11 even 11 few 10 for -15 get -8 has -8
so have -13 how 11 i 15 in 10 is -11 it 13 its 9 just 8 means -10 much 9 no 8 not -12 of -17
so our 8 so -13 that 21 the 12 their 8 then -8 these 9 they 18 this -8 those 8 to -17 was -8
so when -11 why 11 you 9 | -12
some A -21 N 9 Ns 18 V -16 Ving -12 Xs -8 a -8 and -10 for -8 i -12 more 17 of 20 the -17 with -8
some | -14
stay A 13 N -13 Ns -14 V -14 as 13 can -8 not -10 put 11 the 12 they -8
stays A 9 N -15 Ns -8 X 8 as 19 it -8 put 11
still A 9 Ns -14 Xs 8 do 11 does 11 get 11 have 11 the -15 there 17
such as 11
than # 11 A -22 N -17 Ving 17 X -23 a 11 and -12 before 22 from 23 is -11 it -15 that 8 to 8
than what 13 | -22
that # -14 Ns -8 Ved -19 Xed -15 Xen 8 Xing -18 after -11 all 16 already 8 an 8 and -14 any -8
that basically 11 be -8 but -8 do -11 each 8 few -8 first -8 from -17 get -8 has 10 have 8 how 11
that if -10 is 8 just 8 keeps 8 later -8 like -10 means 11 more -11 of -20 on -12 only -8 own -11
that set 13 she 11 so -18 still 11 that -19 the 10 they 15 this 11 to -9 up 8 usually 11 was 19
that were 16 what 13 when -10 why 19 with -18 would 16 you 8
the # -28 A 12 N 15 Ns 9 Ven -15 Vs -15 Xed -10 a -36 actually -8 after -18 again -28 all -20
the already -10 an -11 and -43 any -8 are -29 as -17 at -25 be -22 because -19 before -21 but -20
the by -18 can -21 do -29 does -23 each -8 few -17 first 13 for -33 from -27 get -19 gets -15
the got -10 has -20 have -23 i -33 if -15 in -32 is -36 it -38 its -23 just -18 keep -15
the keeps -22 later -18 let -15 make -15 makes -17 means -17 more -20 most -10 much -11 must -13
the my -21 no -19 not -38 of -34 on -32 once -15 only -12 or -15 other 15 out -11 over -13
the put -21 really -13 same 21 set -28 should -11 so -32 stay -14 stays -11 still -13 than -16
the that -31 the -48 their -12 them -24 then -27 there -19 these -14 they -24 this -21 those -10
the to -39 too -8 until -8 up -12 use -13 very 9 was -16 we -19 what -23 when -21 where -8
the which -11 while -17 will -8 with -33 would -17 you -36 your -16 | -43
their Ns 20 V -10 Ving -14 and -8 own 8 the -10 | -13
them N -25 Ns -13 Ved -12 Ving -10 Xed -8 Xly 8 a -12 again 14 all 8 do -8 for -14 from 8 i -11
them is -8 it -10 its -11 later -13 lets 8 makes -10 not -13 of -12 once 11 other 11 that -15
them the -23 them -8 | 13
then # -15 N -12 Ns -24 V 13 Ved -15 Xs -12 all -8 and -19 at -8 can 8 do -11 for -14 from -8
then he 11 i 15 its -8 just 11 let 8 must 11 no -8 not -12 of -8 on -16 only 8 our 11 put 11
then set 18 so -12 then -8 there 9 to -18 we 11 with -18 you 10 | -12
there # -8 N -22 Ns -17 V -22 Ved -11 Vs -10 X -25 a 21 already 16 are 12 at 11 but 8 for -8
there i -10 is 21 it -14 like 8 no 16 not -8 of -10 only 11 set -10 since 8 so -13 that -8
there the -20 this 8 to -10 was 17 what -10 with -8 you -18
these N -11 Ns 14 Vs -10 X -8 Xs 8 do 8 from -8 one 11 the -8
they N -21 Ns -23 Ved -14 Ving -22 Vs -18 Xed 8 already 11 and -10 are 19 but -8 can 22 do 22
they in -10 it -8 keep 8 make -8 mean 8 means -8 same -10 should 11 so -17 stay 13 still 11
they that -8 the -14 they -8 to -13 were 19 you -12 | -17
this N 13 Ved -8 Ving -13 Vs 10 Xs -10 a -11 and -15 does 8 for -10 has 8 he 8 i -13 in -10 is 13
this it -12 keeps 11 like -8 makes 13 of -10 on -10 one 13 only -8 set 8 so -8 to -8 too 11 up 11
this we 11 with 13 you -10
those # 19 A -12 N -8 Ns 21 V -15 Ved -8 X -16 again -8 and -8 are 11 not -8 so -8 the -10 to -8
those you -10
through A 8 V -8 all 11 the 17 | -10
to # 8 A 10 N -13 Ns -35 V 14 Ved -25 Ving -32 Vs -29 Xly -8 after -14 again -23 all -14 and -34
to are -17 as -11 at -10 be 24 because -12 before -14 but -10 by -14 can -12 does -10 during -8
to few -8 first -8 for -24 from -15 had -8 has -12 have 11 i -19 if -12 in -20 is -28 it -8
to its -11 just -10 keep 11 later -11 like -12 make 9 makes -8 must -8 no -11 not -13 of -19
to on -22 one -15 only -11 out -8 own -10 so -17 still 8 that -21 their 11 them -13 then -15
to there -11 they -14 this -8 to -31 very 11 was -8 we -11 when -11 with -20 would -11 you -28
to your 16 | -26
too V -11 but 11 so -8 the -11 | 14
typically Vs 11 more 8
until A -8 Ns -12 X -15 it 13 the 19 | -14
up V -12 Vs -15 Xing -8 before 8 it -12 while 8 with 19
use A -9 V -17 Ving -15 a 23 again 8 an 11 and -10 is -11 it 9 to -8 | -22
uses A 8 a 11 | -8
usually A 9 do 11 has 11 more 11 | -10
very # -8 A 17 N -8 Ving -8 X 17 Xly 8 a -8 and -8 i -8 same 11 | -17
was N -14 Ns -15 Ved 17 Ving -8 Vs -13 X 10 already 13 and -12 i -10 in 11 it -11 made 8 on 8
was very 11 | -13
we A -21 N -24 Ns -18 V 14 Ved 8 Ving -13 Vs -10 Xed 11 Xs -10 and -15 are 17 did 11 do 17
we for -15 got 16 had 13 have 9 i -8 in -10 it -8 keep 8 make 8 not -10 one -12 only 9 put 14
we that -12 the -20 then -8 to -13 use 11 we -17 with -12 | -28
were A 11 N -11 Ved 11 on -11 set 11
what # -8 A -8 Ns -11 V -9 Ved -13 X -8 a 10 an 11 and -17 before -8 for -8 he 13 i 14 in -16
what it 14 more 8 not -14 own -8 should 11 so -17 that -11 the 9 them -8 they 19 to -13 was 21
what we 11 with -8 | -30
when N -20 V -13 Ved -12 Ving -12 Vs -8 X -12 Xed -8 Xing -8 Xs -8 a 8 and -11 my 11 on -11
when one -10 she 8 that 13 the 10 there 8 they 9 this 11 we 13 you 25 | -29
where X -13 i 11 the 14 we 11 you 13 | -10
which A -14 N -18 Ns -14 Ving -8 Vs 11 Xs 13 and -8 gets 11 has 11 i 13 is 24 it -10 makes 11
which means 11 on -10 so -8 was 16 were 11 you 8 | -23
while N -10 Ns -8 V -12 X -10 at 8 i 16 stay -10 the 17 we 11 you 11
who Xs 16 already 13 can 11
why Ns -12 Ving -17 Vs -11 both 11 does 11 in -12 is -8 it 14 not 11 one -8 own -10 would 8
why you 11
will Ns -13 V 10 be 11 do 16 get 16 just 8 not 8 the -10 | -17
with # 10 V -21 Xing 8 a 21 after -10 again -13 and -29 as 11 be -8 few 21 first -13 for -18
with from -14 get -10 has -10 he 11 i -18 is -18 its 17 just 11 like -8 my 13 no -10 not -19
with of -17 on -22 only 9 our 11 put -8 really 11 set -13 them -11 then -15 there -8 those -8
with to -18 we -14 what 11 which -8 with -16 you -24 | -27
without Ns -10 Ving 8 X 8 and -8 any 11 its 11 | -15
would N -19 Ns -14 V 13 Ved 12 Ving -11 Xs -10 a -11 and -8 be 22 because -11 get 15 in -8 it -12
would just 11 like 13 not 17 of -8 one -8 only 11 rather 8 simply 11 the -20 use 13 with -10
would | -22
you # -15 A -22 N -39 Ns -21 V 16 Ved 12 Ven 8 Ving -18 Vs -25 Xing -21 Xly -11 Xs -8 a -27
you after -11 again -18 already -14 also 11 and -31 any -11 at -13 basically 11 be -8 because -14
you but -8 by -15 can 22 could 11 do 25 even 11 few -13 for -15 from -19 get 12 has -13 have 22
you here 8 how -8 i -17 if -13 in -15 is -23 it -29 its -10 just 16 later -17 let 12 like -8
you may 19 means -10 more -10 much -10 must 22 no -13 not -25 of -19 on -21 once -12 one -13
you only 17 or -10 out -10 put 21 same -8 set 14 should 19 simply 13 since -8 so -19 some -10
you that -11 the -25 them -17 then -16 this -11 to -28 what -11 when -10 with -23 would 20
you you -28 your -13 | -34
your # 8 N 11 V -26 Ving -15 Vs -12 Xs -15 a -11 and -14 do -8 for -14 in -12 is -10 it -11
your later -8 of -10 on -10 own 30 that -8 the -21 to -14 you -12 | -27
| Ns -11 Ved -24 Xed -8 Xly -15 a -8 actually 8 after 11 again -21 all -8 already -18 am -8 and 9
| any -20 are -38 as -27 basically 9 be -31 because 14 before -10 but 14 can -13 certain -10
| course -10 did -13 does -17 exactly -8 finally 11 from -14 gets -27 got -17 has -17 have -17
| here 8 his -10 i 11 if 17 into -11 is -17 later 10 lets -14 makes -17 may -14 me -13 mean -18
| means -23 more -9 most -16 much -15 must -22 next 26 not -13 of -24 on -14 once 9 or 11
| other -17 over -20 own -25 put 9 rather -8 really -19 should -19 simply -8 since 9 so 13
| stay -22 stays -18 still -19 them -31 then 16 through -13 to -10 too -16 up -20 use 8
| usually -8 very -15 was -27 we 9 when 11 which 15 who -8 why 8 will -15 would -28 you 10
| your -11
"""
