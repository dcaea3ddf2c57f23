"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -20 A -19 N -40 Ns 13 V -35 Ved -13 Ving -18 Vs -19 Xed -8 Xing -12 a -21 again -8 at -12
# do -8 first -8 for -22 i -17 in -15 it -18 keep -8 my -12 not -12 on -15 or 19 set -8 the -18
# to -15 until 11 very -10 was -11 we -8 were 11 with 10 without 8 you -19 | 8
A N 10 Ns 13 V -28 Ved -26 Ven -11 Vs -14 a -43 about -10 actually -15 after -25 all -10
A already -8 also -14 are -21 be -23 between -10 but -9 can -22 do -31 does -25 every -15 for 12
A from -19 get -23 has -9 have -11 i -34 it -19 its -8 just -23 keep -21 keeps -17 later -13
A let -12 lets -11 like -8 make -11 makes -15 mean -11 more -11 much -12 must -19 my -17 not -28
A on 10 once -10 one 9 only -23 or -19 other -10 out -15 over -8 own -18 put -24 same -14 set -18
A should -8 some -8 stay -17 still -11 than 12 that -13 the -20 them -28 then -23 these -13
A they -9 this -19 too 9 use -17 very -17 was -16 were -10 what -16 which -15 why -12 with -21
A without -8 would -16 you -26 your -16
N Ven -12 Ving -23 Xen -13 Xing -13 Xly -9 a -24 about 11 after -9 again -18 all -21 already 11
N an -15 any -17 because -21 been -8 being -8 can 17 do -13 each -15 few -17 first -12 get -19
N gets 17 had -11 has 14 how 8 if -16 is 13 it -16 its -8 keep -20 later -10 let -15 lets -8
N like 12 make -19 much -15 my -22 no -8 not -11 now -10 of 10 once -11 or -8 own -22 put -22
N set -16 should 15 since -13 some -19 stays 14 than 12 the -29 their -10 them -21 then -16
N they -21 this -19 those -10 up -16 use -20 was 15 we -12 what -8 where 11 which 11 why -8
N will 11 without -12 you -8 your -22
Ns A -10 N -13 Ns -19 Ving -31 Vs -13 Xen -10 Xs -17 a -26 after -11 all -18 an -8 and 11 any -8
Ns are 20 can 11 could 8 definitely 11 do 15 each -11 exactly 11 few -17 from 12 get 13 gets -10
Ns got -10 has -19 his 11 how -11 i -12 if -8 it -11 its -18 just -8 let -10 means 10 more -19
Ns must 16 my -13 no -14 not -11 of 11 or 19 our -11 out -13 over -14 own -16 put -15 same -10
Ns set -22 some -14 stay 21 still 15 such 11 the -19 them -26 then -10 this -15 those -12 until 9
Ns up -10 use -12 very -8 was -8 were 8 when -9 where 8 why -14 will 10 without 8 your -23
V # -10 A -10 N -9 Ns -12 V -16 Ved -35 Ven -12 Ving -14 Xed -13 Xing 10 a 12 actually -11
V again 15 all 9 also -13 an 12 any 18 are -15 be -11 before 10 by 8 can -19 certain 16 course -8
V did 8 do -32 does -23 during 12 each -13 even -8 every -11 from 8 get -20 gets -14 had -10
V have -21 his 11 how -15 i -8 if -17 into 8 it 12 its 14 keep -15 keeps -12 let -17 lets -8
V make -17 may -8 maybe 11 me 8 mean -17 means -16 must -16 no -16 not -41 on 9 or -8 out 13
V over 18 own -12 put -20 really -10 same -10 set -29 should -12 still -12 than -11 the 11
V their 11 them 17 then -33 there -24 these 15 they -11 those 17 through 11 too 8 up 13 use -16
V was -13 were -10 what 15 where -10 with 9 would -22 you -11
Ved # -13 V -20 Ved -23 Ving -28 Vs -26 Xed -13 again 15 already 10 any 11 are -19 at 17 be -14
Ved because -14 before 22 being -8 but -11 by 16 can -16 does -14 during -8 every -8 from 13
Ved get -10 has -12 i -18 if -13 in 13 is -28 it -17 just 10 keep -10 no -20 not -28 of -19 on 11
Ved one 8 only 8 rather 8 set -11 stays -8 the -13 their -12 then -10 there -12 they -14 this -11
Ved to 17 too 11 until 11 up 19 was -11 we -11 what -12 which -8 would -12 you -25
Ven A -13 N -11 Ns -12 V -13 X -11 Xs 13 a 8 by 11 of -8 out 11 up 16 while 8 | 10
Ving # -16 A -14 N 9 V -12 Ved -18 Ving -22 Vs 10 X -10 Xed -18 Xen 8 Xing -18 after -17 are -25
Ving as -8 be -18 because 8 before -13 being -8 both -15 by -15 could 8 do -17 does 16 during -13
Ving even 8 exactly 8 few -15 get -8 gets 14 has -12 have -8 his 8 i -12 if 14 in -9 is 13
Ving just -13 keeps 20 let -8 lets 16 make -11 makes 15 means 15 more -17 much -8 not -21 one 13
Ving or -10 out -8 own -10 put -8 same -10 so -13 some -10 still -8 than -14 that -25 the -9
Ving their -12 then -17 these -11 this -15 to -19 uses 11 very -13 what -20 when -8 where 11
Ving which -14 while -10 why -21 with 10 your -17
Vly | 11
Vs # -8 N -16 Ns -8 V -26 Ving -14 Vs -13 X 14 Xed -8 Xly -10 a 8 actually -11 again 10
Vs already -14 and -10 are -17 as 11 be -10 before -11 but -12 can -11 do -8 does -13 even 11
Vs few -12 first -8 get -15 gets 11 how 8 i -18 if 13 in 12 into 11 is -11 its 11 just 8 keep -8
Vs later -14 let -8 mean -10 must -10 not -24 out 19 over 13 set -19 so -12 than -11 them 15
Vs then -19 there -8 they -16 this -10 those -10 through 11 until -8 up 11 was -12 we -12 what 8
Vs with 12
X # -14 N -8 Ven -10 Xen -17 a -8 actually 11 after -18 also -10 any -11 are -14 basically -10
X be -23 being -11 could -8 course -8 did -11 do -31 does 8 even -8 few -16 first -22 from -11
X get -8 gets -8 have -14 he -10 his -10 how 10 i -9 in 8 just -10 keep -18 keeps -18 later -10
X let -12 make -18 may 11 mean -13 means -18 mostly 8 much -13 my -18 now 11 of 8 once -15
X other -13 own -26 really -13 same -14 stay -10 still -13 then -17 through -8 to 8 up -19 use 8
X we -20 where -12 which -8 who 19 will -12 would -14
Xed # -10 A -23 Ns 14 V -23 Ved -10 Vs -13 X -11 about 8 again 16 all 11 any 11 as 11 before 8
Xed both 13 by 13 is -16 like -8 not -8 of -12 on -10 out 16 so -10 the -10 to 10 when 11 why 11
Xed with 9 you -13
Xen A -10 N -15 Ns 23 V -13 X -11 a -8 in 8 not -8 on -8 or 11 the -10 you 17
Xing # 13 N -9 Ns -24 V -18 Ving -14 Xing -8 Xly 8 about 11 are 8 at 10 gets 14 in 10 is 18
Xing it -10 its -10 like 12 no -8 not -17 the -8 them -10 then -10 up 11 very 8 while -8 with 14
Xing would 8 your -8
Xly A -16 N -16 Ns -8 and -14 any 11 it -11 made 11 so -10 to 9 use 8 you -12 | 13
Xs # -13 A -11 N -9 V -12 Ved -8 Xed -13 a -17 again -15 already 10 are 9 be -10 because 14
Xs but -11 by -10 does 12 each -10 first -12 has -11 into 8 it -8 later -10 lets 8 means -11
Xs much 11 of 16 on 12 one -10 only 10 or -10 own -15 really 11 then -15 there 9 they -10
Xs this -13 up 9 was -10 we -10 what 13 why 8 your -15
a # -9 A 18 N 10 Ns -35 V -21 Ved -10 Vs -25 Xen 9 a -29 after -13 again -8 all -11 already -8
a and -34 are -17 as -10 at -15 be -8 because -17 before -10 by -10 can -15 do -21 each -8 few 24
a first -8 for -16 from -23 gets -10 has -17 have -10 i -25 in -20 is -23 it -31 its -16 keep -8
a later -12 like -13 make -8 makes -8 more -10 much 17 my -15 no -16 not -26 of -25 on -24
a one -19 only -12 or -8 own -15 put -15 really 13 set -15 since -10 so -22 stays -11 than -14
a that -22 the -36 them -14 then -15 there -12 these -8 this -11 to -27 up -12 use -12 very 19
a was -13 what -15 when -10 while 17 why -8 with -28 would -12 you -26 your -18 | -28
about # 16 A -12 V -10 Ving 8 X -15 Xing 8 Xs 8 and -10 his 11 i -8 it -8 the 10 them 11 this 8
about your 13
actually Vs -8 X -11 after 11 do 8 it 8 no 16 you 11 | -16
after A -23 N -24 Ns -15 V -16 Ved -10 Ving 21 Vs -15 X -18 and -11 do -8 for -8 i 14 is -8
after some 11 that 27 this 17 to -17 we 9 with -8 you 11
again A -17 N -27 Ns -26 V -13 Ved -12 Ving -25 Vs -20 X -30 a -12 after 15 and 9 be -13
again because 11 can -12 do -11 for 12 from 8 get -11 in 8 it -15 means -10 not -17 of -12 one -8
again set -13 stay -8 that -8 them -10 they -15 to -12 with 14 you -15 | 13
all N -11 V -21 Ved -8 Ving -15 Vs -14 Xly 11 a -8 at -8 by 8 first -8 his 11 i -10 its 24 my 11
all of 17 the 8 there 13 to -8
already N -9 Ns -20 V 8 Ved 23 Ven 11 Ving -10 X -12 a -10 at 11 by 8 from -12 has 15 it -16
already not -11 of -8 one -8 so -8 you -10 | 8
also Vs 11 after 11 do 11 means 11 with 8 you 8 | -19
am Ving 17 my -8 only 11 | -8
an N 16 Ns -10 V -13 Xed 11 Xing 11 and 8 of -8 own 8 with -8 | -18
and A -17 N -16 Ns -8 V 12 Xen -11 Xly -14 after 8 again -17 already -17 an -8 and -30 any -10
and be -11 can -12 did -8 few -12 first -16 for -13 get -12 gets 8 got 8 have -14 i 10 it 8
and keep 22 later 19 let 19 like -13 made -8 mean -8 means -15 most 11 much -8 not -19 of -26
and on -13 once -8 or -10 over -10 own -13 put 8 since 13 some -11 their 11 them -21 then 13
and there 11 to -8 typically 8 up -12 use 17 uses 8 usually 11 very -11 was 8 we 10 what -11
and why 17 with -8 would -13 you 10 | -41
any A 9 N 12 Ving -8 Xs 13 and -8 do -8 does -12 is -8 it -8 more 21 not -15 other 11 the -11
any you -12 | -22
are Ns -18 V 8 Ved 18 Ving 10 Vs -22 Xed 11 Xing -8 a -14 again -12 all -10 already 19 and -20
are are -17 as -8 at -8 because -8 do -13 first -8 for -15 have -8 in -12 is -11 it -16 means -10
are no -8 not 23 on -11 one -10 pretty 11 put 11 so -13 still 16 that -14 their -10 them -10
are then -8 there 11 they -17 we -11 with -10 you -13
as N -18 Ns -19 V -18 Ved -8 Ving -11 Vs -10 a 10 and -11 are -10 as -10 before 11 for -10 it 23
as much 13 my 11 not 13 the -19 they 28 with -12 you 10 | -27
at # 19 N -17 Ns -19 V -26 Ved -8 Ving -18 Vs -17 Xing 8 Xs -12 a 17 all 23 and -16 any 8 each 11
at every 11 first 27 for -8 from -8 get -10 i -8 is -15 it -11 no -10 not -16 of -15 on -8 once 8
at set -12 so -12 that -12 the 16 this 16 to -10 with -8 you -8 | -33
basically V 11 X -11 it 11 what 8 you 13
be N -19 Ns -22 Ved 24 Ving -17 Vs -12 X 9 Xed 26 Xs -8 again -11 and -10 do -11 it -12 much 8
be not -10 of -10 set 8 so -11 the -20 to -10 | -19
because Ns -17 V -17 Vs -11 Xing 8 and -15 from -8 he 11 if 11 is -15 it 12 just 11 most 8
because not -13 of 19 one -10 so -8 the 12 there 11 they 8 we 11 with -8 would -8 | -27
been V 11 Ved 11 | -8
before A -17 N -17 Ns -10 V -10 Ved -8 Ving 9 X -10 and 10 gets 11 in -8 on 8 so -12 that -10
before to -10 you 17 | 13
being N -8 Ved 17 Ven 11 from -8 | -16
between you 8
both A 8 Ns -8 Ving -13 X 12 Xs 13 and -12 for 11 had 11 means -10 | -10
but # -8 A -11 N -15 Ns -16 Vs -13 Xs -10 actually 11 after 11 and -11 at -8 he 11 is -12 just 8
but mostly 11 my 8 no 8 only 8 please 11 that 11 then 8 this 11 with 19 without 11 you 11 | -27
by Ns -17 V -18 Ved -12 Ving 20 Vs -17 X 12 Xed -10 Xen 8 Xs 9 again -8 all 8 is -8 of -8 only -8
by the 16 to -12 with 17 you -11 | -28
can A -22 N -24 Ns -22 V 19 Ved -8 Ving -19 Vs -11 Xly 8 Xs -15 a -18 and -14 be 29 from -12
can get 19 i 13 in -10 is -15 it -8 make 11 not 13 on -10 one -10 so -8 the -17 to -11 you -13
can | -15
certain Ns 16
could V 8 X -8 not 16 | 8
course Ved 11 and 8 it -8 you 11
definitely Vs 8
did in 11 it 8 not 11 that 11 this 16 | -8
do # -8 A -22 N -30 Ns -29 Ving -9 Vs -15 X -18 Xing 13 Xs -17 a -22 and -22 are -8 at 11
do because 13 but -8 do -16 each -8 for -13 have -10 in -10 just -8 no -11 not 24 of -11 on -8
do one -10 only -12 set -11 the -8 them -10 they -10 to -16 what -12 with 9 | -8
does A -19 N -19 Ns -17 V -14 Ved -12 Ving -8 Vs -13 again -8 do -8 does -11 from -11 have -8
does its 13 make -8 more -8 not 23 so -8 that -8 the -20 to -8 | -19
during N -10 Ving 21 not -10 | -13
each A -14 N 19 V -10 not -8 of 13 the -8
even # 11 more 8 with 13 | -8
every N 24 Ns -10 V -12 X -13 one 11 the -8 | -18
exactly X -8 as 22 what 11 | -8
few # -12 A -20 Ns 19 Ved -10 Ving -12 Vs -8 Xed 17 Xs -12 a -10 and -12 are 8 for -13 is -10
few more 16 not -10 of 14 that -10 the -15 | -24
finally make 11
first A -16 Ved -14 Xing 8 Xs -13 a -13 at -11 for -8 i 10 just -8 not -8 of 8 on -10 one 19
first only 11 so 17 that -8 the -11 we 11 while 11 you 13
for Ns -16 V -9 Ved -15 Vs -23 Xing 8 Xly -10 a 13 again -8 all 21 and -12 any 11 are -11 at -12
for but -11 each 14 every 13 for -20 had -8 his 11 i -22 in -17 is -15 its -8 just -11 later -10
for like 8 maybe 13 me 8 most 11 my 23 of -17 on -11 one 13 only -15 our 11 own -11 set -11
for so -14 some 21 the 17 then -12 they -8 this 19 those 14 we -13 with -18 your 26 | -24
from Ns -17 V -27 Vs -21 X 12 Xing 13 and -20 because -11 before 14 being 19 but -11 can -11
from do -8 few -12 from -12 get -8 i -11 is -15 it -19 means -10 my -8 not -16 of -12 other 8
from so -12 than -8 that -11 the 11 them -8 there 14 to -20 we -8 what -8 with -15 you -13 | -36
generally Vs 11
get N -24 Ns -16 Ved 23 Ving -8 Vs 12 Xed 8 a 11 any 9 from 8 is -14 no 9 not -13 that -13
get them 11 there 8 to -10 you -8 | -17
gets A 14 N -17 Ns -12 V -12 Ved 22 Ven 11 Ving -15 X -20 and -8 by 13 is -11 it -11 just 11
gets only 11 really 11 the -15 | -24
got # 11 N 8 Ns -8 Xed 11 Xing 8 Xs -8 a -8 about 8 from 11 its 11 most 11 that -8 this 11 | -15
had # 17 A -8 Ns -8 V -13 Ved 11 a 8 and -13 it -8 one 11 set 11 this 11 to 19 we -10 | -18
has A 10 Ns -17 Ved 11 Ven 16 Ving -14 Vs 11 Xed 11 Xs -15 already 17 and -19 any 11 been 21
has for -10 got 13 in -11 is -8 no 13 not 11 of -13 one -8 so -13 that -14 to 13 what -8 you -15
has | -29
have N -10 V -19 Ved 13 Vs -10 X -14 already 11 and -18 can -11 do -8 few 19 i -8 in -8 is -12
have maybe 11 more 11 much 11 one 8 so -8 this 11 to 21 you -17 | -8
he N -8 V 8 Ved 13 have 8 the -10 will 11 | -11
here you 11 | 8
his Ns 16 X 13 course 11 | -11
how Ns -8 V -10 X -13 and -8 do 13 they 11 to 16 you 17 | -15
i # -17 A -16 N -22 Ns -30 V 15 Ving -20 Vs -14 Xed 16 Xing -10 Xly 11 a -26 after -13 again -12
i all -8 am 17 and -27 are -8 at -12 be -11 before -8 both 8 can 8 could 11 did 14 do 19 first -8
i for -20 get 13 got 16 had 10 have 15 i -27 in -15 is -15 it -19 its -8 just 8 make 19 mean 26
i more -8 my -19 of -14 on -12 once 11 one -14 only 12 or -8 other -10 put 20 set 19 so -13
i some -10 that -16 the -32 them -11 to -21 was 8 what -8 will 16 with -19 would 24 you -11 | -40
if A -13 N -18 V -16 Ved -8 X -20 Xs -8 a 13 and -8 i 16 that -10 there 16 you 24 | -22
in # -16 N 10 Ns -17 V -13 Ved -19 Vs -21 X 9 Xen 11 Xing -12 after -8 again -11 an 16 and -25
in are -15 because -10 between 17 do -8 each 16 every 19 first 8 for -19 from -13 i -11 in -20
in is -19 means -15 more -8 most 8 my 19 not -12 of -17 on -12 so -14 the 13 then -8 there 11
in they -10 this 11 to -19 was -10 what -17 when -11 why -10 with -16 you -11 your 10 | -26
into my 11 the 11
is A 11 N -26 Ns -31 Ved 13 Vs -24 Xed 16 Xs -8 actually 11 after -10 again -10 also 8 and -9
is are -13 at -16 be -8 because -12 being 8 but -14 by -8 can -8 do -12 does -10 few -8 first -10
is from -22 get -8 gets -11 has -12 how 11 if -12 is -28 it -30 its -10 keeps -8 like 8 more 9
is no 9 not 16 of -20 on -14 own -8 same -10 set 12 simply 11 so -10 still 23 than -8 that 10
is then -15 they -12 too 11 until -8 usually 8 very 8 when 10 where 13 why 8 with -11 you -22
is your 9 | -12
it # -9 N -42 Ns -21 Ving -33 Vs 16 Xing -18 Xs 11 a -8 after -10 again 8 also 13 any -12 are -17
it as -15 because -13 before -15 but -12 do -20 does 19 get -8 gets 8 got 17 has 21 he -8 in -12
it is 13 it -34 its -15 keeps 13 let -10 lets 11 like 14 mean 8 means 13 more -16 much 11 must 11
it no -16 of -25 on -11 one -14 only 11 own -11 set -15 should 11 simply 8 since 8 stays 11
it still -10 than -13 that -24 the -15 they -8 this -12 too -8 typically 11 usually 11 was 18
it we -12 what -19 which -11 why -8 would 8 you -18 your -16
its # -8 Ns 25 V -15 Ved -12 Xs -8 a -18 and -17 get -8 i -8 is -8 it -17 later -11 of -8 so -10
its that -13 the -19 them -12 then -10 to -14 with -8 you -15 | -31
just # 9 N -19 Ns -16 V 12 Ving -10 and -14 as 22 is -11 like 16 make 11 my 8 on -8 so -8 that 11
just the 15 to -12 you -15 | -29
keep N -9 V -16 Ving 15 X -19 a 8 and -10 being 11 not -11 on 9 the 13 their 16 those 11 to -12
keep with -11 | -27
keeps V -15 and -8 it -11 its 11 the 20 them 8 what 17 when -8 | -23
later N -10 Ns -20 Ved -8 Ving -11 Vs 15 X -19 do -8 for -8 in -8 its -11 on 10 put 11 set 13
later the -16 then -10 they 8 to 13 with -8 you 18
let A -12 N -11 Ns -12 V -18 a 11 it 17 its 8 me 11 my 11 only 11 that 11 the 9 them 8 this 11
let you -12 | -15
lets A -8 Ns -8 V -10 it 16 the 16 them 16 those 11 you 11 | -17
like # 23 A -18 N 10 V -19 Xing 13 a 10 all 11 and -18 any 13 are -8 has -8 is -11 it -8 keep 8
like on -10 that 16 this 22 what -8 you -14 your -8 | -9
made Xs 11 a 11 by 8 it 8
make A -13 Ved -8 Xing 11 all 11 an 11 and -10 are -8 do 8 i -10 it 17 not -11 some 11 the 16
make them 11 you -8 | -22
makes N -17 V -12 a -8 again -8 and -8 it 10 one 8 the 16 them 19 | -22
may V 9 do 11 use 11
maybe # 16 V -8 Xen 16 a 11 the 8 | -10
me V 8 a 14 to 8
mean A 8 Ns -8 V -10 Vs -8 X -13 Xs -8 a 8 i -10 if 11 it -8 just 11 that 11 the 13 they 11 you 8
means N -8 Ns -18 V -17 X -18 and -11 can -10 do -8 in -8 it 11 its 8 means -10 not -11 that 19
means the 11 they 15 to -11 we 11 you 13 your 11
might X 11
more A 14 N 11 Ns 9 V -23 Ved 8 Ving -15 Vly 11 Vs -11 Xly 11 Xs -12 a -10 after 8 by 11 first -8
more from -11 have -10 i -8 is -15 it -19 like -10 makes -8 more -8 not -14 since 8 so -8 the -15
more with 11 you -11
most A -11 Ns 8 Vs 8 of 19
mostly A 11 i 11 you 8
much A 13 N 12 V -13 Ving -10 Vs -12 Xed 11 a -8 more 8
must A -14 N -17 Ns -8 Vs -8 a -8 be 8 keep 11 not 23 one 11 the -8 then -8 to 11 you -8 | -22
my N 18 Ns 11 V -14 Ved -11 Ving -16 X 9 a -18 and -13 i -16 in -8 it -14 my -11 on -11 one -10
my other 11 own 27 so -8 the -21 these 11 with -8 | -30
next N -8 V -8 Vs 8 i 8 make 11 the 8 you 11 | -11
no Ved 10 Vs 12 X 11 a -10 again -8 and -16 do -8 for -10 i -8 is -14 it -15 not -15 on -15
no put -11 the -21 to -18
not # -8 N -26 Ns -22 V 18 Ved 16 Ven 17 Ving -10 Vs -14 Xed 11 Xing -19 Xly -8 Xs -11 a -11
not after -11 again -19 already -11 and -19 are -20 as -10 at -13 be 25 because -8 before -10
not but -14 by -10 can -12 does -23 each -10 first -10 from -15 get 15 has -12 have 19 i -15
not is -26 it -30 just 8 keep 13 keeps -10 let 14 like 8 make 17 means -11 more 13 no -11 not -25
not of -17 on -17 one -10 really 13 set 9 that -10 the -17 then -10 there -8 they -15 this -14
not was -11 what -17 when -13 with -11 would -8 you -25 your -10 | -30
now N 8 V 8 and -8 i 11 so 8 the -10 with 11
of # 12 Ns 10 V -21 Ved -20 Ving 10 Vs -9 Xing -14 again -11 already -11 and -27 are -13 at -8
of because -12 by -10 course 19 do -15 every 11 for -18 get -11 has -12 have -12 i -15 in -15
of is -21 its 13 my 9 not -20 of -16 on -12 only -10 over 11 put -10 set -11 so -17 some 8 the 14
of them 16 then -11 there -10 these 11 this 15 to -18 we -10 what 13 with -16 would -8 you -19
of | -24
on N -16 Ns -20 V -24 Ved -24 Vs -18 Xed -11 Xen 16 Xly 11 after -10 again 17 and -12 any -8
on at -10 can -8 do -13 each 16 every 16 first -10 for 13 from -8 i -17 is -15 it 10 keep -10
on later -10 make -8 my 15 not -16 of -15 on -15 once 8 over -10 own -10 put -10 set -13 so -16
on some -10 that -15 the 12 then -17 there -10 what -12 with 15 you -9 your 10
once N -12 Ns -10 X -11 again 11 did 11 from 11 it 11 more 26 that 16 they 11 you -8 | -22
one A -13 Ving -17 Vs 18 Xing 14 Xly 13 a -20 at -8 by -10 from 22 has 8 it -11 keeps 11 lets 11
one makes 8 may 11 more 8 not -8 of 9 on -10 one -14 there -10 those 11 to -15 when 11 with 11
only # 9 N -14 Ns -8 Ving -11 X -9 Xing 11 Xs -8 a 9 and -17 few 11 for -11 got 16 had 19 have 17
only is -14 it -13 means 11 my 16 not -11 of -8 once 8 own 11 so -11 the 16 to -8 what 11
only with -11 you -15
or A -22 N -17 V -10 Ving -12 X 11 Xing 16 Xs -8 actually 11 and -8 for -8 no 13 only 8 rather 17
or really 11 so 24 the -11 | -25
other A -10 N 12 V 11 X 11 Xs 8 it -10 the -10 | -12
our N 19 X 8 and -8 own 16 the -8 | -8
out and -8 from 11 of 8 on 8 to -10 what 11 you 8
over N 13 Ns -8 V -15 a -8 and -10 it 9 the 14 them 9
own N 20 Ns 16 V -24 Ved -11 Ving -16 X -14 Xs 13 and -15 in -11 is -8 it -12 its -8 later -8
own my -10 set 16 the -14 to -12 you -8 your -10 | -14
please V 8 with 11 | 9
put # -8 N -21 Ns -15 V -17 Vs 21 Xs -11 a 16 and -16 for -8 i -12 in 9 its -10 on 8 one 8
put that -8 the -9 them 8 to -10 while 8 you -11 your 19 | -17
rather V -8 do 8 it 8 no 8 than 11 use 8
really A 19 Ns -10 V -13 for -8 no 11 really 11 stay 8 the -10
same A -16 V -10 Xing 8 after 11 and -8 as 11 here 11 in 13 is -12 that -11 the -10 we 8 | 8
set A 8 Ns -19 V -12 Ved -11 Ving -17 Vs 19 Xs -11 a -13 again -8 and -20 can 8 do -13 it 20
set its 13 just -8 not -15 of 13 on -15 or 11 set -15 so -10 some 8 them 8 then -17 very 11
set with -15 you -18 | -15
she Vs 11 gets 11 has 8
should A -11 N -14 V -10 be 19 get 8 i 8 not 19 really 8 the -11 to -8 | -15
simply N -8 V 11 X 11 what 11 | -8
since N -11 Ns -8 V -12 i 16 most 8 my 8 of -10 the 10 there 8 you 13 | -17
so N -9 Ns -16 V -13 Ved -22 Vs -25 Xed -8 Xing 8 Xly 13 again -8 already -8 and -22 are -12 as 9
so at -10 basically 8 because -8 before -11 can -10 do -12 each 11 even 11 few 8 first 8 for -15
so get -10 has -11 have -13 how 11 i 14 is -12 it 12 its 9 just 8 means -10 much 9 not -12 of -15
so our 8 own -8 so -12 stays 11 that 19 the 12 their 8 then -8 there 8 these 9 they 18 this -11
so to -18 when -10 why 11 you 10 | -11
some A -20 N 11 Ns 17 V -17 Ving -11 Xs -8 and -8 i -11 it -8 more 17 of 21 the -16 you -8 | -15
stay A 11 N -11 Ns -14 V -12 Ving -8 are -8 as 16 not -10 put 11 the 13
stays A 9 N -13 V -8 X 10 as 19 put 11 | -17
still A 9 Ns -14 do 11 does 11 get 8 have 11 the -16 there 13
such as 11
than # 11 A -23 N -18 Ving 16 X -22 a 9 and -11 before 17 from 24 has -8 is -14 it -14 to 11
than what 16 | -22
that # -11 Ved -20 Xed -16 Xing -15 after -8 all 16 already 8 an 11 and -15 any -8 basically 11
that be -10 but -8 do -8 each 8 few -8 from -14 had -8 have 8 if -8 just 11 keeps 8 like -11
that means 13 more -10 much 8 my -12 not -8 of -19 on -12 one 8 only -11 own -10 set 13 she 11
that so -19 still 11 that -19 the 10 there -10 they 14 up 9 usually 8 was 13 we 8 were 16 what 14
that when -8 why 19 with -16 would 13 | -8
the # -26 A 12 N 15 Ns 9 Ven -12 Vs -16 Xed -9 a -37 actually -10 after -21 again -28 all -19
the an -8 and -44 any -13 are -26 as -19 at -25 be -20 because -17 before -18 but -19 by -18
the can -24 do -29 does -21 few -16 first 12 for -34 from -27 get -18 gets -13 got -10 has -18
the have -21 i -30 if -16 in -31 is -35 it -38 its -23 just -17 keep -16 keeps -20 later -18
the let -15 make -14 makes -16 means -18 more -18 much -8 must -12 my -20 no -18 not -38 of -34
the on -32 once -12 only -12 or -17 other 19 out -11 over -11 put -21 really -13 same 21 set -27
the should -11 so -32 some -8 stay -10 stays -10 still -14 than -18 that -32 the -48 their -14
the them -24 then -27 there -20 these -15 they -24 this -20 those -11 to -38 too -8 until -8
the up -11 use -10 very 8 was -15 we -20 what -23 when -22 where -11 which -12 while -17 with -32
the would -17 you -36 your -17 | -42
their Ns 18 V -10 Ving -11 own 8 the -8 | -14
them N -24 Ns -13 Ved -12 Ving -8 Xed -8 Xly 8 a -11 again 14 all 8 do -8 for -14 from 11 i -11
them is -10 it -11 its -12 later -13 lets 8 makes -8 not -12 of -12 other 8 that -14 the -21
them them -8 | 13
then # -11 N -11 Ns -25 V 12 Ved -13 Xs -14 all -8 and -20 can 11 for -15 from -11 he 11 i 15
then in -8 its -12 just 13 let 8 make 11 must 11 no -8 not -10 on -15 our 8 put 9 set 18 so -10
then that -10 then -8 there 11 to -15 we 8 with -17 you 12 | -12
there N -20 Ns -17 V -23 Ved -12 X -25 a 19 already 16 are 16 at 11 but 8 i -10 is 21 it -15
there like 8 no 17 only 11 since 8 so -11 the -17 this 8 to -10 was 17 what -8 you -14
these N -10 Ns 14 Ving -8 X -11 Xs 8 do 8 one 8
they N -21 Ns -22 Ved -14 Ving -21 Vs -16 X 9 Xed 11 already 8 and -8 are 20 but -8 by -8 can 21
they do 21 get 8 have 8 in -8 is -10 it -11 its -8 keep 8 make -8 mean 8 means -8 same -8
they should 11 so -17 stay 8 still 11 that -8 the -14 they -10 to -13 were 17 you -12 | -16
this N 11 Ving -12 Vs 10 Xs -12 a -11 and -13 for -10 from -8 has 8 i -8 is 17 it -10 keeps 11
this like -8 makes 13 not -8 of -8 one 11 that -8 too 11 up 11 we 11 with 13 you -10
those # 19 Ns 21 V -13 X -15 and -8 are 11 not -8 that -10 the -11
through all 11 the 17 | -8
to # 11 A 9 N -13 Ns -35 V 16 Ved -24 Ving -32 Vs -29 Xly -8 a -10 after -15 again -23 all -11
to and -30 are -15 as -11 at -8 be 25 because -10 before -15 by -11 can -12 does -8 first -8
to for -24 from -13 get 8 has -12 have 10 i -19 if -12 in -19 is -28 it -11 its -11 just -11
to keep 11 later -10 like -14 make 9 must -12 my 8 no -15 not -13 of -17 on -23 one -13 only -13
to own -10 same -8 so -17 still 8 that -21 their 11 them -15 then -8 they -12 to -31 we -11
to when -10 with -20 would -11 you -27 your 16 | -25
too N -8 V -10 but 11 so -8 the -11 | 13
typically Vs 11 more 8
until Ns -11 V -8 X -11 it 13 the 19 | -10
up Ns -10 V -12 Vs -13 before 8 it -14 while 8 with 19
use A -10 V -16 Ving -14 a 23 an 11 and -12 is -8 to -8 | -22
uses A 8 Ving -8 a 11
usually A 9 do 11 has 11 more 11
very # -10 A 16 N -8 Ving -8 X 14 Xly 8 a -8 same 11 | -17
was N -17 Ns -15 Ved 18 Ving -8 Vs -11 X 12 Xing -8 already 13 and -12 i -10 in 11 it -10 made 8
was very 11 | -15
we A -23 N -25 Ns -19 V 14 Ved 10 Ving -13 Vs -8 Xed 8 Xs -10 and -17 are 15 did 11 do 16 for -15
we got 16 had 14 have 13 i -8 in -10 it -8 keep 11 make 8 not -10 one -13 only 8 put 14 that -8
we the -19 to -12 use 11 we -17 will 11 with -12 | -28
were A 9 N -11 Ved 17
what A -9 N -8 Ns -10 V -9 Ved -11 an 11 and -15 for -10 he 13 i 16 in -17 it 12 more 8 not -13
what own -8 should 11 so -18 that -10 the 9 them -8 they 19 to -11 was 21 we 11 with -10 | -30
when # -8 N -22 V -12 Ved -8 Ving -13 Vs -10 X -12 Xed -8 Xs -10 a 11 and -10 it 10 my 11 on -11
when one -10 she 8 that 13 the 10 there 11 they 9 this 11 we 13 you 26 | -30
where X -11 i 8 the 13 we 11 you 11 | -12
which A -14 N -17 Ns -11 Ving -8 Vs 14 Xs 13 gets 11 has 11 i 13 in -8 is 24 makes 11 means 11
which on -10 to -10 was 11 were 11 you 11 | -24
while N -10 Ns -8 V -11 X -11 Xs -11 at 8 i 16 stay -10 the 19 we 11 you 11
who Xs 16 already 16
why Ns -12 Ving -17 Vs -12 both 11 does 11 in -12 is -8 it 13 not 8 one -8 own -10 would 8 you 8
will Ns -10 Ving -8 be 11 do 11 get 16 just 8 not 8 the -8 | -17
with V -20 Xing 10 a 21 after -8 again -12 and -28 are 8 be -8 by -8 can -11 few 19 first -12
with for -17 from -15 get -8 has -8 he 11 i -17 is -18 its 10 just 13 like -8 my 13 no -10
with not -18 of -16 on -19 only 13 our 11 put -10 really 11 set -14 them -8 then -16 those -8
with to -18 use -10 we -14 what 11 when -8 with -17 you -19 | -27
without N -10 Ns -10 Ving 8 X 8 and -10 any 11 its 11 the 8 | -15
would N -17 Ns -15 V 15 Ved 13 Ving -12 Xs -12 a -14 and -11 be 19 because -11 for -8 get 17
would in -8 is -8 it -13 like 13 not 22 only 11 rather 8 simply 11 the -17 use 11 | -22
you # -15 A -21 N -38 Ns -21 V 16 Ved 12 Ven 8 Ving -17 Vs -26 Xing -18 Xly -10 a -26 after -11
you again -18 already -12 also 11 and -30 any -13 as -10 at -14 basically 11 because -12 but -11
you by -15 can 21 could 11 do 24 even 11 few -12 for -12 from -19 get 11 has -15 have 24 how -8
you i -18 if -11 in -15 is -21 it -27 its -13 just 12 keep 11 later -18 let 16 like -12 may 11
you means -10 more -11 much -8 must 24 my -8 no -14 not -24 of -19 on -21 once -11 one -11
you only 15 or -10 own -10 put 19 set 11 should 19 simply 13 since -10 so -19 some -10 that -10
you the -24 them -17 then -19 there -11 to -28 what -11 when -8 with -22 would 21 you -28 | -34
your # 11 N 10 V -24 Ved -11 Ving -15 Vs -10 Xs -15 a -8 and -15 do -10 for -11 in -10 is -10
your it -11 later -8 of -8 on -11 own 29 so -10 that -10 the -22 to -13 with -8 you -14 | -24
| Ns -12 Ved -26 Xed -8 Xly -16 a -8 actually 9 after 10 again -20 all -8 already -19 also 8
| and 9 any -21 are -36 as -26 basically 9 be -30 because 12 been -8 before -11 but 15 can -12
| course -14 did -10 does -17 exactly -8 finally 8 from -14 gets -26 got -15 has -17 have -16
| his -10 i 11 if 17 into -11 is -17 later 11 lets -15 makes -18 may -11 me -13 mean -17
| means -23 more -9 most -16 much -17 must -20 next 23 not -14 of -24 on -13 once 10 or 11
| other -16 over -17 own -25 rather -8 really -18 should -17 since 8 so 13 stay -22 stays -17
| still -17 them -29 then 16 through -12 to -10 too -14 up -22 use 9 usually -8 very -15 was -29
| we 9 when 12 which 16 will -14 would -26 you 10 your -11
"""
